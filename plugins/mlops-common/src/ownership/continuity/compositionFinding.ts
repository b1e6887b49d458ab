import { z } from 'zod';
import { entityLinkSchema } from '../../contract';

/**
 * What is wrong with how a team is made up: `no-…` when services of the team
 * need a role of the matrix and nobody holds it for them,
 * `validator-is-developer` when somebody checks what they build,
 * `one-person-team` when every role of the team's services is one and the same
 * person.
 *
 * @public
 */
export const compositionFindingSchema = z.object({
  code: z.enum([
    'no-product-manager',
    'no-data-scientist',
    'no-data-engineer',
    'no-ml-engineer',
    'no-mlops-engineer',
    'no-validator',
    'no-on-call',
    'validator-is-developer',
    'one-person-team',
  ]),
  /** The group or person that owns the services. */
  team: entityLinkSchema,
  /** The services it is about: the first 20 of `totalServices`. */
  services: z.array(entityLinkSchema).max(20),
  totalServices: z.number().int().min(1),
  sentence: z.string(),
});

/**
 * What is wrong with how a team is made up.
 *
 * @public
 */
export type CompositionFinding = z.infer<typeof compositionFindingSchema>;

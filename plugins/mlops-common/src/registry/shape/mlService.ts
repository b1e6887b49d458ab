import { z } from 'zod';
import { entityRefsSchema } from './entityRefs';
import {
  dataClassSchema,
  kebabCaseSchema,
  riskTierSchema,
  shortList,
} from './words';

/** A block that a later context describes: ownership and monitoring look at theirs. */
const openBlock = z.record(z.string(), z.unknown());

/**
 * What a team says of the risk of its own service.
 *
 * @public
 */
export const claimsShape = z.strictObject({
  riskTier: riskTierSchema.optional(),
  materiality: z
    .strictObject({
      exposure: z.enum(['low', 'medium', 'high']).optional(),
      /** What the answers are used for, such as `decision-support`. */
      purpose: kebabCaseSchema.optional(),
    })
    .optional(),
  dataClasses: shortList(dataClassSchema).optional(),
});

/**
 * `spec.ml` of an ML service.
 *
 * @public
 */
export const mlServiceShape = z.strictObject({
  /** What it does, such as `binary-classification` or `forecasting`. */
  task: kebabCaseSchema,
  claims: claimsShape.optional(),
  trainedOn: entityRefsSchema(['resource']).optional(),
  /** The components that answer with it. */
  servedBy: entityRefsSchema(['component', 'api']).optional(),
  latencyBudgetMs: z.number().positive().optional(),
  monitoring: openBlock.optional(),
  cadence: openBlock.optional(),
  runbooks: openBlock.optional(),
  needs: z.array(z.unknown()).optional(),
});

/**
 * What `spec.ml` of an ML service holds.
 *
 * @public
 */
export type MlServiceShape = z.infer<typeof mlServiceShape>;

/**
 * `spec.ml` of a `Component` of type `ml-pipeline`.
 *
 * @public
 */
export const mlPipelineShape = z.strictObject({
  task: kebabCaseSchema.optional(),
  trainedOn: entityRefsSchema(['resource']).optional(),
  cadence: openBlock.optional(),
});

/**
 * What `spec.ml` of a pipeline holds.
 *
 * @public
 */
export type MlPipelineShape = z.infer<typeof mlPipelineShape>;

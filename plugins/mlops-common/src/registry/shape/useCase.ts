import { z } from 'zod';
import { kebabCaseSchema, proseSchema, riskTierSchema } from './words';

/**
 * `spec.ai` of a `System` of type `ai-system`: what the law calls the AI
 * system. Only the purpose must be said; what else is missing is a gap that a
 * checkpoint asks for, not an error.
 *
 * @public
 */
export const useCaseShape = z.strictObject({
  /** What it is meant for, and for whom. */
  intendedPurpose: proseSchema,
  /** The figure of the business that it is there to move. */
  kpi: z
    .strictObject({
      name: z.string().trim().min(1).max(200),
      unit: z.string().trim().min(1).max(40).optional(),
      /** Before the use case, or without it. */
      baseline: z.number(),
      target: z.number(),
    })
    .optional(),
  /** Bounds below or above which no version may serve, by metric. */
  technicalFloors: z
    .record(
      kebabCaseSchema,
      z
        .strictObject({
          atLeast: z.number().optional(),
          atMost: z.number().optional(),
        })
        .refine(
          floor => floor.atLeast !== undefined || floor.atMost !== undefined,
          'must say atLeast, atMost or both',
        ),
    )
    .optional(),
  /** What the organisation is to the law: it makes the system, or uses one. */
  regulatoryRole: z.enum(['provider', 'deployer']).optional(),
  /** A claim, as everything a team writes. */
  riskClass: riskTierSchema.optional(),
});

/**
 * What `spec.ai` of a use case holds.
 *
 * @public
 */
export type UseCaseShape = z.infer<typeof useCaseShape>;

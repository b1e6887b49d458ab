import { z } from 'zod';
import { instantSchema } from '../contract';
import { digestSchema } from '../registry';
import { doerSchema } from './doer';
import { checkpointStateSchema } from './reviewStates';

/**
 * What is asked of the gate: new exposure, keeping what already serves, or
 * going back to a version that was fit.
 *
 * @public
 */
export const directionSchema = z.enum(['forward', 'hold', 'rollback']);

/** @public */
export type Direction = z.infer<typeof directionSchema>;

/**
 * How much the gate's word weighs in an environment.
 *
 * @public
 */
export const enforcementSchema = z.enum(['observe', 'warn', 'enforce']);

/** @public */
export type Enforcement = z.infer<typeof enforcementSchema>;

/**
 * What the rules say. `unknown` counts as `deny` wherever it matters.
 *
 * @public
 */
export const gateVerdictSchema = z.enum(['allow', 'deny', 'unknown']);

/** @public */
export type GateVerdict = z.infer<typeof gateVerdictSchema>;

/**
 * The gate's answer, with everything it rests on.
 *
 * @public
 */
export const gateAnswerSchema = z.object({
  service: z.string(),
  versionId: z.string(),
  lineageDigest: digestSchema,
  environment: z.string(),
  region: z.string().optional(),
  direction: directionSchema,
  /** What the rules say. */
  verdict: gateVerdictSchema,
  enforcement: enforcementSchema,
  /** Whether the verdict binds here; where not, it only informs. */
  enforced: z.boolean(),
  /** Whether to go on: the verdict is `allow`, or it does not bind here. */
  proceed: z.boolean(),
  /** One sentence for the whole answer. */
  sentence: z.string(),
  /** Why, a sentence each; never empty. */
  reasons: z.array(z.string()).min(1),
  /** The review that the answer rests on. */
  reviewId: z.string().optional(),
  checkpoints: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: checkpointStateSchema,
      sentence: z.string(),
      due: instantSchema.optional(),
      expiresAt: instantSchema.optional(),
    }),
  ),
  asOf: instantSchema,
});

/** @public */
export type GateAnswer = z.infer<typeof gateAnswerSchema>;

/**
 * A decision of the gate, on record. The token is there only when the verdict
 * is `allow`: a JWT (ES256) that is redeemed once, at deploy time.
 *
 * @public
 */
export const gateDecisionSchema = z.object({
  decisionId: z.string(),
  answer: gateAnswerSchema,
  token: z.string().optional(),
  /** When the token ends. */
  expiresAt: instantSchema.optional(),
});

/** @public */
export type GateDecision = z.infer<typeof gateDecisionSchema>;

/**
 * A redeemed decision: the exposure it stands for may begin.
 *
 * @public
 */
export const gateRedemptionSchema = z.object({
  decisionId: z.string(),
  service: z.string(),
  versionId: z.string(),
  environment: z.string(),
  region: z.string().optional(),
  direction: directionSchema,
  redeemedAt: instantSchema,
  redeemedBy: doerSchema,
});

/** @public */
export type GateRedemption = z.infer<typeof gateRedemptionSchema>;

/**
 * The public keys of decision tokens, as a JSON Web Key Set.
 *
 * @public
 */
export const gateKeysSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      crv: z.string(),
      x: z.string(),
      y: z.string(),
      kid: z.string(),
      alg: z.string(),
      use: z.string(),
    }),
  ),
});

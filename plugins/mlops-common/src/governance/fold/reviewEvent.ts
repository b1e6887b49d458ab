import { z } from 'zod';
import { entityRefSchema, instantSchema } from '../../contract';
import {
  digestSchema,
  lineageNameSchema,
  lineageSchema,
  modelKindSchema,
  placeNameSchema,
  variantSchema,
  versionIdSchema,
} from '../../registry';
import { signOffVerdictSchema } from '../reviewStates';
import { wordSchema } from '../words';

/** Free text beside the ledger, which names only this commitment to it. */
const commitmentSchema = digestSchema;

/** A random id; whose it is stands beside the ledger and can be erased. */
const actorIdSchema = z.string().min(1).max(64);

const conditionShape = z.strictObject({
  text: commitmentSchema,
  owner: actorIdSchema,
  due: instantSchema,
});

/**
 * Evidence as signers saw it: frozen when signatures were requested.
 *
 * @public
 */
export const frozenEvidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lineage'),
    id: wordSchema,
    digests: z.partialRecord(lineageNameSchema, digestSchema),
  }),
  z.strictObject({
    kind: z.literal('metric'),
    id: wordSchema,
    metric: z.string(),
    value: z.number(),
  }),
  z.strictObject({
    kind: z.literal('attached'),
    id: z.string(),
    word: wordSchema,
    digest: digestSchema,
    description: commitmentSchema,
  }),
]);

/** @public */
export type FrozenEvidence = z.infer<typeof frozenEvidenceSchema>;

/**
 * What happened in a review, by kind: the payloads of its entries in the
 * ledger, version 1 of each. They name people by actor id and free text by
 * commitment only, so that both can be erased.
 *
 * @public
 */
export const reviewPayloads = {
  'review-opened': z.strictObject({
    service: entityRefSchema,
    variant: variantSchema.optional(),
    versionId: versionIdSchema,
    kind: modelKindSchema,
    lineage: lineageSchema,
    lineageDigest: digestSchema,
    environment: placeNameSchema,
    region: placeNameSchema.optional(),
    packs: z.array(
      z.strictObject({
        name: wordSchema,
        version: z.string(),
        digest: digestSchema,
      }),
    ),
  }),
  'form-filled': z.strictObject({
    checkpoint: wordSchema,
    form: commitmentSchema,
  }),
  'evidence-attached': z.strictObject({
    checkpoint: wordSchema,
    id: z.string(),
    word: wordSchema,
    digest: digestSchema,
    /** Title and address. */
    description: commitmentSchema,
  }),
  'sign-off-requested': z.strictObject({
    checkpoint: wordSchema,
    round: z.number().int(),
    due: instantSchema,
    /** What signatures are for. */
    digest: digestSchema,
    evidence: z.array(frozenEvidenceSchema),
  }),
  'signed-off': z.strictObject({
    checkpoint: wordSchema,
    round: z.number().int(),
    slot: wordSchema,
    verdict: signOffVerdictSchema,
    digest: digestSchema,
    reason: commitmentSchema.optional(),
    condition: conditionShape.optional(),
    /** What the signature came to, for readers; the fold checks it. */
    outcome: z.enum(['open', 'sentBack', 'approved']),
    /** Until when an approval holds. */
    until: instantSchema.optional(),
  }),
  'checkpoint-carried-over': z.strictObject({
    checkpoint: wordSchema,
    review: z.string(),
    versionId: versionIdSchema,
    /** What was signed there. */
    digest: digestSchema,
    /** The part of the lineage that is equal here and there. */
    boundDigest: digestSchema,
    conditions: z.array(conditionShape),
    until: instantSchema,
  }),
  'review-lapsed': z.strictObject({
    checkpoint: wordSchema,
    cause: z.enum(['timeBox', 'validity']),
  }),
  'review-withdrawn': z.strictObject({ reason: commitmentSchema.optional() }),
} as const;

/**
 * The kind of a thing that happened in a review.
 *
 * @public
 */
export type ReviewEventKind = keyof typeof reviewPayloads;

/**
 * One thing that happened in a review: what, when, and by which actor.
 *
 * @public
 */
export type ReviewEvent = {
  [K in ReviewEventKind]: {
    readonly kind: K;
    readonly at: string;
    /** The actor's id. */
    readonly by: string;
    readonly payload: Readonly<z.infer<(typeof reviewPayloads)[K]>>;
  };
}[ReviewEventKind];

/**
 * What a review is opened with.
 *
 * @public
 */
export type ReviewOpening = Readonly<
  z.infer<(typeof reviewPayloads)['review-opened']>
>;

/**
 * A thing that was decided to happen, before it has a time and an actor.
 *
 * @public
 */
export type ReviewDecision = {
  [K in ReviewEventKind]: {
    readonly kind: K;
    readonly payload: Readonly<z.infer<(typeof reviewPayloads)[K]>>;
  };
}[ReviewEventKind];

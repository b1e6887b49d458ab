import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../contract';
import { authorSchema, digestSchema, lineageNameSchema } from '../registry';
import { checkpointViewSchema } from './checkpointView';
import { doerSchema, permittedSchema } from './doer';
import { checkpointStateSchema, reviewStateSchema } from './reviewStates';

/** What a review is about: one version in one place. */
const subjectShape = {
  service: entityLinkSchema,
  variant: z.string().optional(),
  version: z.object({
    versionId: z.string(),
    ordinal: z.number().int(),
    registryVersion: z.string().optional(),
    lineageDigest: digestSchema,
    /** Names of digests that the version lacks. */
    gaps: z.array(lineageNameSchema),
  }),
  environment: z.string(),
  region: z.string().optional(),
};

/**
 * A review in a list.
 *
 * @public
 */
export const reviewSummarySchema = z.object({
  id: z.string(),
  ...subjectShape,
  state: reviewStateSchema,
  sentence: z.string(),
  openedAt: instantSchema,
  requestedBy: doerSchema,
  /** The next end of a time box, or of an approval. */
  due: instantSchema.optional(),
  checkpoints: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Never `unassignable`: a list asks nobody who is left. */
      state: checkpointStateSchema,
    }),
  ),
  /** Slots the caller can sign now; filled with `waitingFor=me` only. */
  waitingForMe: z.array(
    z.object({ checkpoint: z.string(), slot: z.string(), title: z.string() }),
  ),
});

/** @public */
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

/**
 * One thing that happened in a review, for people.
 *
 * @public
 */
export const reviewHistorySchema = z.object({
  at: instantSchema,
  by: doerSchema,
  type: z.string(),
  sentence: z.string(),
});

/** @public */
export type ReviewHistoryEntry = z.infer<typeof reviewHistorySchema>;

/**
 * A whole review, for people: where it stands, what is missing, who can help,
 * and what the caller may do.
 *
 * @public
 */
export const reviewSchema = z.object({
  id: z.string(),
  ...subjectShape,
  state: reviewStateSchema,
  sentence: z.string(),
  openedAt: instantSchema,
  requestedBy: doerSchema,
  /** Authors of the version, who cannot sign. */
  authors: z.array(authorSchema),
  decidedAt: instantSchema.optional(),
  /** When the approval ends. */
  expiresAt: instantSchema.optional(),
  packs: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      title: z.string(),
      digest: digestSchema,
    }),
  ),
  checkpoints: z.array(checkpointViewSchema),
  history: z.array(reviewHistorySchema),
  mine: z.object({ withdraw: permittedSchema }),
  asOf: instantSchema,
});

/** @public */
export type ReviewView = z.infer<typeof reviewSchema>;

/**
 * What a change of a review came to. Read the review again for the rest.
 *
 * @public
 */
export const reviewChangeSchema = z.object({
  reviewId: z.string(),
  state: reviewStateSchema,
  sentence: z.string(),
  checkpoint: z
    .object({
      id: z.string(),
      state: checkpointStateSchema,
      /** What signatures are for, once they were requested. */
      digest: digestSchema.optional(),
      due: instantSchema.optional(),
    })
    .optional(),
});

/** @public */
export type ReviewChange = z.infer<typeof reviewChangeSchema>;

/**
 * Why a review did not change: `current` of a refusal with 409. `digest` holds
 * what the caller sent and what it is now.
 *
 * @public
 */
export const reviewConflictSchema = z.object({
  code: z.string(),
  reviewId: z.string().optional(),
  state: reviewStateSchema.optional(),
  checkpoint: z
    .object({ id: z.string(), state: checkpointStateSchema })
    .optional(),
  digest: z
    .object({ sent: z.string(), current: z.string().optional() })
    .optional(),
});

/** @public */
export type ReviewConflict = z.infer<typeof reviewConflictSchema>;

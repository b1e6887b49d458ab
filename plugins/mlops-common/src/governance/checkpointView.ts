import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../contract';
import { roleSchema } from '../ownership';
import { digestSchema } from '../registry';
import { doerSchema, permittedSchema } from './doer';
import {
  evidenceRequirementSchema,
  exclusionSchema,
  timeBoxSchema,
} from './pack';
import { checkpointStateSchema, signOffVerdictSchema } from './reviewStates';

/**
 * One signature: who said what when, to which digest.
 *
 * @public
 */
export const signOffSchema = z.object({
  round: z.number().int(),
  slot: z.string(),
  slotTitle: z.string(),
  by: doerSchema,
  at: instantSchema,
  verdict: signOffVerdictSchema,
  digest: digestSchema,
  /** Absent when there is none, and when it was erased. */
  reason: z.string().optional(),
  condition: z
    .object({
      text: z.string().optional(),
      owner: doerSchema,
      due: instantSchema,
      isOverdue: z.boolean(),
    })
    .optional(),
});

/** @public */
export type SignOff = z.infer<typeof signOffSchema>;

/**
 * One slot of a checkpoint as the caller sees it.
 *
 * @public
 */
export const slotViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  role: roleSchema,
  roleTitle: z.string(),
  excludes: z.array(exclusionSchema),
  state: z.enum(['notYet', 'open', 'signed', 'unassignable']),
  /** What stands here now, or why nobody can sign. */
  sentence: z.string(),
  /** Who could sign here, each once, ordered by name. */
  eligible: z.array(entityLinkSchema),
  /** The signature of the current round. */
  signOff: signOffSchema.optional(),
  /** Whether the caller may sign here now. */
  mine: permittedSchema,
});

/** @public */
export type SlotView = z.infer<typeof slotViewSchema>;

/**
 * Something attached to a checkpoint.
 *
 * @public
 */
export const attachedEvidenceSchema = z.object({
  id: z.string(),
  kind: z.string(),
  /** Absent when it was erased. */
  title: z.string().optional(),
  url: z.string().optional(),
  digest: digestSchema,
  by: doerSchema,
  at: instantSchema,
});

/** @public */
export type AttachedEvidence = z.infer<typeof attachedEvidenceSchema>;

/**
 * A requirement of evidence, and whether it is met.
 *
 * @public
 */
export const evidenceStatusSchema = z.object({
  requirement: evidenceRequirementSchema,
  isMet: z.boolean(),
  sentence: z.string(),
});

/**
 * One checkpoint of a review, for people.
 *
 * @public
 */
export const checkpointViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  pack: z.object({ name: z.string(), digest: digestSchema }),
  state: checkpointStateSchema,
  sentence: z.string(),
  /** From 1; one more each time it is sent back. */
  round: z.number().int(),
  /** The part of the lineage that signatures are for; a digest may be missing. */
  bindsTo: z.array(
    z.object({ name: z.string(), digest: digestSchema.optional() }),
  ),
  opensAfter: z.array(
    z.object({ id: z.string(), title: z.string(), isApproved: z.boolean() }),
  ),
  form: z
    .object({
      schema: z.record(z.string(), z.unknown()),
      ui: z.record(z.string(), z.unknown()),
      /** Absent before it was filled in, and when it was erased. */
      data: z.record(z.string(), z.unknown()).optional(),
      filledBy: doerSchema.optional(),
      filledAt: instantSchema.optional(),
    })
    .optional(),
  evidence: z.object({
    required: z.array(evidenceStatusSchema),
    attached: z.array(attachedEvidenceSchema),
  }),
  /** What keeps signatures from being requested, a sentence each. */
  missing: z.array(z.string()),
  /** What a signature is for. Present from the request for sign-off on. */
  digest: digestSchema.optional(),
  timeBox: timeBoxSchema,
  validity: z.string(),
  requestedAt: instantSchema.optional(),
  requestedBy: doerSchema.optional(),
  /** The end of the time box. */
  due: instantSchema.optional(),
  approvedAt: instantSchema.optional(),
  /** When an approval ends. */
  expiresAt: instantSchema.optional(),
  /** The review of another version that this was approved in. */
  carriedFrom: z
    .object({ reviewId: z.string(), versionId: z.string() })
    .optional(),
  slots: z.array(slotViewSchema),
  /** Signatures of earlier rounds, oldest first. */
  earlier: z.array(signOffSchema),
  /** What the caller may do now. */
  mine: z.object({
    fillForm: permittedSchema,
    attachEvidence: permittedSchema,
    requestSignOffs: permittedSchema,
  }),
});

/** @public */
export type CheckpointView = z.infer<typeof checkpointViewSchema>;

import { z } from 'zod';
import { roleSchema } from '../ownership';
import { lineageNameSchema } from '../registry';
import { durationSchema } from './duration';
import { wordSchema } from './words';

/** A short name or a sentence that people read. */
const titleSchema = z.string().trim().min(1).max(200);

/** A JSON object whose meaning its own standard describes. */
const openObject = z.record(z.string(), z.unknown());

/**
 * Who may not sign in a slot, whatever roles they hold: whoever opened the
 * review, and whoever wrote the version.
 *
 * @public
 */
export const exclusionSchema = z.enum(['requester', 'authors']);

/** @public */
export type Exclusion = z.infer<typeof exclusionSchema>;

/**
 * One place for one signature, filled by a person who holds the role.
 *
 * @public
 */
export const slotSchema = z.strictObject({
  id: wordSchema,
  title: titleSchema,
  role: roleSchema,
  excludes: z.array(exclusionSchema).max(2).default(['requester', 'authors']),
});

/** @public */
export type Slot = z.infer<typeof slotSchema>;

/**
 * What must be there before signatures can be asked for: digests of the
 * version, a metric of the version within its limits, or something that
 * somebody attached under the requirement's id.
 *
 * @public
 */
export const evidenceRequirementSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lineage'),
    id: wordSchema,
    title: titleSchema,
    names: z.array(lineageNameSchema).min(1).max(20),
  }),
  z.strictObject({
    kind: z.literal('metric'),
    id: wordSchema,
    title: titleSchema,
    metric: z.string().min(1).max(120),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
  }),
  z.strictObject({
    kind: z.literal('attachment'),
    id: wordSchema,
    title: titleSchema,
  }),
]);

/** @public */
export type EvidenceRequirement = z.infer<typeof evidenceRequirementSchema>;

/**
 * How long signatures may take, and what happens then. A time box never
 * approves anything.
 *
 * @public
 */
export const timeBoxSchema = z.strictObject({
  days: z.number().int().min(1).max(365),
  onTimeout: z.enum(['reject', 'escalate']),
});

/**
 * One checkpoint of a pack: a form, evidence, slots and a time box, bound to a
 * part of the version's lineage.
 *
 * @public
 */
export const packCheckpointSchema = z.strictObject({
  id: wordSchema,
  title: titleSchema,
  purpose: z.string().trim().min(1).max(2000),
  /** Names of the lineage whose digests the signatures are for. */
  bindsTo: z.union([
    z.literal('all'),
    z.array(lineageNameSchema).min(1).max(20),
  ]),
  form: z
    .strictObject({
      /** JSON Schema, draft 7, of the form's answers. */
      schema: openObject,
      /** Hints for drawing it, as react-jsonschema-form reads them. */
      ui: openObject.default({}),
    })
    .optional(),
  evidence: z.array(evidenceRequirementSchema).max(50).default([]),
  slots: z.array(slotSchema).min(1).max(20),
  timeBox: timeBoxSchema,
  /** How long an approval holds: an ISO 8601 duration of whole days or more. */
  validity: durationSchema,
  /** Checkpoints of the same pack that must be approved first. */
  opensAfter: z.array(wordSchema).max(50).default([]),
});

/** @public */
export type PackCheckpoint = z.infer<typeof packCheckpointSchema>;

/**
 * A versioned policy: which checkpoints a version passes, with whose
 * signatures.
 *
 * @public
 */
export const packSchema = z.strictObject({
  apiVersion: z.literal('mlops.pitwall.dev/v1'),
  kind: z.literal('CheckpointPack'),
  metadata: z.strictObject({
    name: wordSchema,
    version: z
      .string()
      .max(32)
      .regex(/^\d+\.\d+\.\d+$/, 'is not a version such as 1.2.0'),
    title: titleSchema,
  }),
  spec: z.strictObject({
    checkpoints: z.array(packCheckpointSchema).min(1).max(50),
  }),
});

/** @public */
export type CheckpointPack = z.infer<typeof packSchema>;

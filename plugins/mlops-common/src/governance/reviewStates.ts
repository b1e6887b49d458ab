import { z } from 'zod';

/**
 * What a review is at a moment: decided or not, and whether what was decided
 * still holds.
 *
 * @public
 */
export const reviewStateSchema = z.enum([
  'open',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
]);

/** @public */
export type ReviewState = z.infer<typeof reviewStateSchema>;

/**
 * What a checkpoint is at a moment:
 * `waiting` for an earlier checkpoint, `draft` while form and evidence are put
 * together, `signing` within its time box, `overdue` after it, `unassignable`
 * when nobody is left who may sign, then `approved`, `expired` or `rejected`.
 *
 * @public
 */
export const checkpointStateSchema = z.enum([
  'waiting',
  'draft',
  'signing',
  'overdue',
  'unassignable',
  'approved',
  'expired',
  'rejected',
]);

/** @public */
export type CheckpointState = z.infer<typeof checkpointStateSchema>;

/**
 * What a signer says. Anything but `approve` needs a reason.
 *
 * @public
 */
export const signOffVerdictSchema = z.enum([
  'approve',
  'approveWithCondition',
  'sendBack',
]);

/** @public */
export type SignOffVerdict = z.infer<typeof signOffVerdictSchema>;

import { z } from 'zod';
import { instantSchema } from '../../contract';
import { momentsSchema } from '../sample/moments';
import { binsSchema } from './bins';
import { profileProblems } from './profileProblems';

const count = z.number().int().min(0);

/**
 * The fields of a profile, whether or not what they say can all be true.
 *
 * @public
 */
export const profileShapeSchema = z.strictObject({
  feature: z.string().min(1).max(256),
  from: instantSchema,
  to: instantSchema,
  /** The reference whose bins it counts in. */
  referenceId: z.string().min(1).max(128),
  /** All rows of the window: those in a cell, and the missing ones. */
  rows: count,
  nulls: count,
  notANumber: count,
  infinite: count,
  bins: binsSchema,
  /** Rows per cell of the bins. */
  counts: z.array(count).max(1_002),
  /** Of a numeric feature that has a usable value. */
  moments: momentsSchema.optional(),
});

/**
 * A summary of one feature over one window `[from, to)` that adds up with
 * others under the same reference, and from which drift is computed without a
 * single raw row.
 *
 * @public
 */
export const profileSchema = profileShapeSchema.check(context => {
  for (const [field, sentence] of profileProblems(context.value)) {
    context.issues.push({
      code: 'custom',
      message: sentence,
      path: [field],
      input: context.value,
    });
  }
});

/**
 * A summary of one feature over one window.
 *
 * @public
 */
export type Profile = z.infer<typeof profileSchema>;

/** Rows that carry a usable value. */
export function countedRows(profile: Profile): number {
  return profile.counts.reduce((sum, rows) => sum + rows, 0);
}

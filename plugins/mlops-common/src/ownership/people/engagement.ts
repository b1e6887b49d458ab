import { z } from 'zod';
import { ownEntries } from '../../entity';

/**
 * How long somebody works for the organisation: from the first instant of
 * `from` to the last before `until`, both open when absent.
 *
 * @public
 */
export interface Engagement {
  readonly employer?: string;
  readonly from?: string;
  /** The first instant at which the person holds nothing any more. */
  readonly until?: string;
}

const notADay = 'is not a day such as 2026-12-31';

/** A whole day in UTC, read as its first instant. */
const dayAsWrittenSchema = z.iso
  .date({ error: notADay, abort: true })
  .transform(day => `${day}T00:00:00.000Z`);

/**
 * `spec.engagement` of a `User`: who employs an external specialist, and from
 * which day until which day, the last one not included, both in UTC.
 *
 * @public
 */
export const engagementShape = z
  .strictObject({
    employer: z.string().trim().min(1).max(200).optional(),
    from: dayAsWrittenSchema.optional(),
    until: dayAsWrittenSchema.optional(),
  })
  .refine(({ from, until }) => !from || !until || from < until, {
    error: 'must be after from',
    path: ['until'],
  });

/** Before anything that anybody wrote: what cannot be read does not hold. */
const neverHeld = '0000-01-01T00:00:00.000Z';

/**
 * The engagement that a `User` writes; one that cannot be read has ended, so
 * that a slip in a date never prolongs a right.
 */
export function readEngagement(written: unknown): Engagement | undefined {
  if (written === undefined || written === null) return undefined;
  const parsed = engagementShape.safeParse(written);
  if (parsed.success) return parsed.data;
  const employer = ownEntries(written).find(([key]) => key === 'employer')?.[1];
  return {
    ...(typeof employer === 'string' && { employer }),
    until: neverHeld,
  };
}

/** Whether somebody with this engagement holds roles at an instant. */
export function isEngaged(engagement: Engagement | undefined, at: string) {
  return (
    (engagement?.from === undefined || engagement.from <= at) &&
    (engagement?.until === undefined || at < engagement.until)
  );
}

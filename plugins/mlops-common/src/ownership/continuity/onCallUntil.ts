import type { PersonShift } from './ownedBy';

/**
 * Until when somebody who is on call now stays it, over shifts that follow each
 * other without a gap.
 *
 * @param shifts - of one person, the soonest first
 * @param at - the moment, in the fixed-width spelling
 * @returns the instant, `no end` where none is known, and undefined for whoever
 *   is not on call
 */
export function onCallUntil(
  shifts: readonly Pick<PersonShift, 'from' | 'until'>[],
  at: string,
): string | 'no end' | undefined {
  let end: string | undefined;
  for (const { from, until } of shifts) {
    if (from > (end ?? at)) break;
    if (until === undefined) return 'no end';
    if (until > (end ?? at)) end = until;
  }
  return end;
}

import { sayMoment } from '../call/sayMoment';
import type { NewDatedFact } from './datedFact';
import type { FactRefusal } from './factRefusal';

const longestMs = 366 * 86_400_000;

/**
 * A fact begins before it ends, ends in the future, and lasts at most a year.
 *
 * @param zone - in which it is said what time it is
 */
export function refusePeriod(
  { from, until }: Pick<NewDatedFact, 'from' | 'until'>,
  now: string,
  zone: string,
): FactRefusal | undefined {
  if (until <= from) return refused('until', 'must come after from');
  if (until <= now) {
    return refused('until', `is over already: it is ${sayMoment(now, zone)}`);
  }
  if (Date.parse(until) - Date.parse(from) > longestMs) {
    return refused('until', 'must be at most a year after from');
  }
  if (Date.parse(from) - Date.parse(now) > longestMs) {
    return refused('from', 'must be at most a year ahead');
  }
  return undefined;
}

function refused(field: 'from' | 'until', what: string): FactRefusal {
  return { code: 'field', field, sentence: `${field} ${what}.` };
}

import type { ReviewSummary } from '@pitwall/plugin-mlops-common';
import { sayRelative } from '../../instant';
import { sayCount } from '../../spoken';

/** What waits for the reader, in one sentence. */
export function sayWaiting(
  waiting: readonly Pick<ReviewSummary, 'due'>[],
  total: number,
  now: Date,
): string {
  if (total === 0) return 'Nothing waits for your signature.';
  const all = `${sayCount(total, 'review')} ${
    total === 1 ? 'waits' : 'wait'
  } for your signature`;
  const dues = waiting.flatMap(({ due }) => due ?? []).sort();
  const overdue = dues.filter(due => new Date(due) <= now).length;
  if (overdue > 0) {
    if (total === 1) return `${all} and is overdue.`;
    return `${all}, ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue.`;
  }
  const [next] = dues;
  if (next === undefined) return `${all}.`;
  const when = sayRelative(new Date(next), now);
  return total === 1
    ? `${all}, due ${when}.`
    : `${all}, the next is due ${when}.`;
}

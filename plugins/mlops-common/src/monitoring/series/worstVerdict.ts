import type { MonitoringVerdict } from '../words';

/** From the one that is looked at first to the one that can wait. */
const order: readonly MonitoringVerdict[] = [
  'drifted',
  'skewed',
  'warn',
  'stale',
  'notEnoughData',
  'ok',
];

/**
 * The verdict to be looked at first; `undefined` of none.
 *
 * @public
 */
export function worstVerdict(
  verdicts: Iterable<MonitoringVerdict>,
): MonitoringVerdict | undefined {
  const given = new Set(verdicts);
  return order.find(verdict => given.has(verdict));
}

/**
 * Sorts what is looked at first to the front.
 *
 * @public
 */
export function compareVerdicts(
  left: MonitoringVerdict,
  right: MonitoringVerdict,
): number {
  return order.indexOf(left) - order.indexOf(right);
}

import type { NotMeasured } from './notMeasured';

/** The refusal when either side has nothing to compare. */
export function noRows(
  reference: number,
  current: number,
): NotMeasured | undefined {
  if (reference === 0) {
    return {
      notMeasured: 'no-reference-rows',
      sentence: 'The reference has no row to compare with.',
    };
  }
  if (current === 0) {
    return {
      notMeasured: 'no-rows',
      sentence: 'The window has no row to compare.',
    };
  }
  return undefined;
}

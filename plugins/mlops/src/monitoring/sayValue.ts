import type { DriftTest } from '@pitwall/plugin-mlops-common';
import { sayNumber, sayShare } from './sayNumber';

/** A value of a test, as its axis, its table and its sentences show it. */
export function sayValue(
  test: Pick<DriftTest, 'measure'>,
  value: number,
): string {
  return test.measure === 'missing-share/plain'
    ? sayShare(value)
    : sayNumber(value);
}

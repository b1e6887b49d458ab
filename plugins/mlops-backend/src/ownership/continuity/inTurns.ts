import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '@pitwall/plugin-mlops-common';

/** For so long others wait for their turn. */
const usualSliceMs = 15;

/**
 * Does work step by step, and lets whatever else waits have its turn whenever
 * the steps since the last turn took so long.
 *
 * @param sliceMs - 0 gives others a turn after each step
 */
export async function inTurns<T>(
  steps: Steps<T>,
  sliceMs = usualSliceMs,
): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - begun >= sliceMs) {
      await nextTurn();
      begun = performance.now();
    }
  }
}

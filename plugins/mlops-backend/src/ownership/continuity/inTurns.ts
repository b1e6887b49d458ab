import type { Steps } from '@pitwall/plugin-mlops-common';
import { Turns } from './Turns';

/**
 * Does work step by step, and lets whatever else waits have its turn whenever
 * the steps since the last turn took so long.
 *
 * @param sliceMs - 0 gives others a turn after each step
 */
export async function inTurns<T>(
  steps: Steps<T>,
  sliceMs?: number,
): Promise<T> {
  const turns = new Turns(sliceMs);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await turns.next();
  }
}

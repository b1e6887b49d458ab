import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** For so long others wait for their turn. */
const usualSliceMs = 15;

/** Lets whatever else waits have its turn, whenever work took so long. */
export class Turns {
  #begun = performance.now();

  /** @param sliceMs - 0 gives others a turn at each step */
  constructor(private readonly sliceMs = usualSliceMs) {}

  /** Called between two steps of the work. */
  async next(): Promise<void> {
    if (performance.now() - this.#begun < this.sliceMs) return;
    await nextTurn();
    this.#begun = performance.now();
  }
}

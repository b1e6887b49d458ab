/**
 * Work that can be put down and taken up again: wherever it yields, others may
 * have their turn. Whoever drives it decides when.
 *
 * @public
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So many services take a few milliseconds at most, whatever is asked of them. */
const itemsPerStep = 100;

/** Does something with each item, some of them in a step. */
export function* eachInSteps<T>(
  items: Iterable<T>,
  work: (item: T) => void,
): Steps<void> {
  let left = itemsPerStep;
  for (const item of items) {
    work(item);
    left -= 1;
    if (left > 0) continue;
    yield;
    left = itemsPerStep;
  }
}

/**
 * The items in order, some of them compared in a step; those that are equal stay
 * as they were. The items are left as they are.
 *
 * @public
 */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
): Steps<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += itemsPerStep) {
    runs.push(items.slice(from, from + itemsPerStep).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let n = 0; n < runs.length; n += 2) {
      merged.push(yield* merge(runs[n], runs[n + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  ones: readonly T[],
  others: readonly T[],
  compare: (one: T, other: T) => number,
): Steps<T[]> {
  const merged: T[] = [];
  let [one, other] = [0, 0];
  while (one < ones.length && other < others.length) {
    if (compare(ones[one], others[other]) <= 0) {
      merged.push(ones[one]);
      one += 1;
    } else {
      merged.push(others[other]);
      other += 1;
    }
    if (merged.length % itemsPerStep === 0) yield;
  }
  return merged.concat(ones.slice(one), others.slice(other));
}

/**
 * Does the whole work now.
 *
 * @public
 */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

import fc from 'fast-check';
import { eachInSteps, finish, sortInSteps, type Steps } from './steps';

/** The most items that were looked at between two yields. */
function mostAtOnce<T>(steps: Steps<T>, looked: { count: number }): number {
  let most = 0;
  for (;;) {
    looked.count = 0;
    const { done } = steps.next();
    most = Math.max(most, looked.count);
    if (done) return most;
  }
}

describe('steps', () => {
  it('look at every item, in order', () => {
    const seen: number[] = [];
    const items = Array.from({ length: 1_234 }, (_, n) => n);
    finish(eachInSteps(items, item => seen.push(item)));
    expect(seen).toEqual(items);
  });

  it('never look at many items at once', () => {
    const looked = { count: 0 };
    const steps = eachInSteps(Array.from({ length: 10_000 }), () => {
      looked.count += 1;
    });
    expect(mostAtOnce(steps, looked)).toBe(100);
  });

  it('order as sorting does, what is equal as it was', () => {
    const compare = (one: [number, number], other: [number, number]) =>
      one[0] - other[0];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 700 }),
        numbers => {
          const items = numbers.map((key, n): [number, number] => [key, n]);
          const before = [...items];
          expect(finish(sortInSteps(items, compare))).toEqual(
            [...items].sort(compare),
          );
          expect(items).toEqual(before);
        },
      ),
    );
  });

  it('order without comparing many items at once', () => {
    const looked = { count: 0 };
    const items = Array.from({ length: 10_000 }, (_, n) => (n * 7919) % 10_000);
    const steps = sortInSteps(items, (one, other) => {
      looked.count += 1;
      return one - other;
    });
    // A hundred items take seven hundred comparisons at most.
    expect(mostAtOnce(steps, looked)).toBeLessThan(1_000);
  });
});

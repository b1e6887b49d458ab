import { binsOf, profileOf } from '../__fixtures__/profileOf';
import { categoricalSample } from '../sample/categoricalSample';
import { numericSample } from '../sample/numericSample';
import { sayDistribution } from './sayDistribution';

const now = '2026-02-01T00:00:00.000Z';
const numbers = (...values: number[]) =>
  numericSample(Float64Array.from(values));

describe('sayDistribution', () => {
  it('says how many rows moved, where most did, and what is missing', () => {
    const reference = numbers(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    const bins = binsOf(reference);
    const window = numbers(1, 1, 1, 1, 2, 2, 3, 4, 5, NaN);
    expect(
      sayDistribution(
        profileOf(reference, bins),
        profileOf(window, bins, 2),
        0,
        now,
      ),
    ).toBe(
      'On 2 January, 27% of the rows of delay lie elsewhere than in the reference; the largest change is 1, 44% instead of 20%; the mean is 2.2 instead of 3; 10% are missing instead of 0%.',
    );
  });

  it('says when nothing moved and nothing is missing', () => {
    const reference = categoricalSample(['a', 'b', 'b']);
    const bins = binsOf(reference);
    expect(
      sayDistribution(
        profileOf(reference, bins),
        profileOf(reference, bins),
        0,
        now,
      ),
    ).toBe(
      'On 1 January, 0% of the rows of delay lie elsewhere than in the reference; none is missing.',
    );
  });

  it('says when there is nothing to compare', () => {
    const reference = categoricalSample(['a', 'b']);
    const bins = binsOf(reference);
    expect(
      sayDistribution(
        profileOf(reference, bins),
        profileOf(categoricalSample([null]), bins, 2),
        0,
        now,
      ),
    ).toBe('2 January holds no usable value of delay.');
  });
});

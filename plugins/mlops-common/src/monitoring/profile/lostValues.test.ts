import { binsOf, profileOf } from '../__fixtures__/profileOf';
import { countedCategories } from '../sample/categoricalSample';
import { numericSample } from '../sample/numericSample';
import { lostValues } from './lostValues';

const counted = (counts: Record<string, number>) =>
  countedCategories(Object.entries(counts));

describe('lostValues', () => {
  const reference = counted({ ATL: 500, ORD: 400, SEA: 95, YUM: 5 });
  const bins = binsOf(reference);
  const lost = (counts: Record<string, number>) =>
    lostValues(profileOf(reference, bins), profileOf(counted(counts), bins, 2));

  it('names what the reference makes one expect and nobody saw', () => {
    expect(lost({ ATL: 500, ORD: 300, YUM: 5 })).toEqual(['SEA']);
  });

  it('leaves out what is so rare that chance alone may lose it', () => {
    expect(lost({ ATL: 500, ORD: 400, SEA: 95 })).toEqual([]);
    // Of 50 rows, 4.75 from SEA are no promise.
    expect(lost({ ATL: 26, ORD: 24 })).toEqual([]);
  });

  it('knows values that have bins of their own', () => {
    const days = numericSample(
      Float64Array.from({ length: 700 }, (_, row) => 1 + (row % 7)),
    );
    const six = numericSample(
      Float64Array.from({ length: 600 }, (_, row) => 1 + (row % 6)),
    );
    const dayBins = binsOf(days);
    expect(
      lostValues(profileOf(days, dayBins), profileOf(six, dayBins, 2)),
    ).toEqual(['7']);
  });
});

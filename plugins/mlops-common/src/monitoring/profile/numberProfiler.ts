import { mergeMoments } from '../sample/mergeMoments';
import { type Moments, momentsOf } from '../sample/moments';
import { type Bins, countCells } from './bins';
import { countNumbersIn } from './countNumbers';
import type { Profile } from './profile';
import type { ProfileSubject } from './profileSample';

/**
 * Profiles the numbers of one window as they come, in any order, and keeps
 * none of them.
 *
 * @public
 */
export interface NumberProfiler {
  /** Takes rows that hold a number, NaN and infinities among them. */
  add(values: Float64Array): void;
  /** Takes rows that hold nothing. */
  addNulls(rows: number): void;
  /** The profile of all rows so far. */
  profile(window: Omit<ProfileSubject, 'bins'>): Profile;
}

/**
 * Profilers for the windows of one feature, under the same bins. `undefined`
 * under bins for categories.
 *
 * Each gives what profiling the sorted rows gives: counts exactly, moments to
 * rounding. Cost of a row: O(1) for most, O(log cells) at worst.
 *
 * @public
 */
export function createNumberProfilers(
  bins: Bins,
  windows: number,
): NumberProfiler[] | undefined {
  if (bins.by === 'categories') return undefined;
  const count = countNumbersIn(bins);
  return Array.from({ length: windows }, () => {
    const counts = new Float64Array(countCells(bins));
    const missing = { nulls: 0, notANumber: 0, infinite: 0 };
    let counted: { rows: number; moments?: Moments } = { rows: 0 };

    const addFinite = (values: Float64Array, moments: Moments) => {
      count(values, counts);
      const portion = { rows: values.length, moments };
      counted = {
        rows: counted.rows + portion.rows,
        moments: mergeMoments(counted, portion),
      };
    };
    const addPortion = (values: Float64Array) => {
      const moments = momentsOf(values);
      // Also of finite values so far apart that it does no harm to look again.
      if (Number.isFinite(moments.max - moments.min)) {
        addFinite(values, moments);
        return;
      }
      const finite = values.filter(Number.isFinite);
      const notANumber = values.reduce(
        (sum, value) => (Number.isNaN(value) ? sum + 1 : sum),
        0,
      );
      missing.notANumber += notANumber;
      missing.infinite += values.length - finite.length - notANumber;
      if (finite.length > 0) addFinite(finite, momentsOf(finite));
    };
    return {
      add(values) {
        for (let row = 0; row < values.length; row += portionRows) {
          addPortion(values.subarray(row, row + portionRows));
        }
      },
      addNulls(rows) {
        missing.nulls += rows;
      },
      profile({ feature, from, to, referenceId }) {
        const { nulls, notANumber, infinite } = missing;
        const { rows, moments } = counted;
        return {
          feature,
          from,
          to,
          referenceId,
          rows: rows + nulls + notANumber + infinite,
          nulls,
          notANumber,
          infinite,
          bins,
          counts: Array.from(counts),
          ...(moments && { moments: withoutNegativeZero(moments) }),
        };
      },
    };
  });
}

/** So few that every pass but the first finds them near the processor. */
const portionRows = 16_384;

/** Adding 0 makes −0 the same value as 0, as sorting rows does. */
function withoutNegativeZero({ mean, m2, min, max }: Moments): Moments {
  return { mean: mean + 0, m2, min: min + 0, max: max + 0 };
}

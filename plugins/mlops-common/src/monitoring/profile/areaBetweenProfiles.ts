import { finite } from '../sample/moments';
import { countsInOrder } from './gapOfProfiles';
import { countedRows, type Profile } from './profile';

/** A distribution function: the share of rows at or below a place. */
type Distribution = (place: number) => number;

// Beyond this, the distance of two places may leave the range of a double.
const large = 2 ** 1000;
const shrink = 2 ** -24;

/**
 * The area between the two distribution functions, in the feature's unit:
 * exact where each value has a cell, otherwise with the rows of a cell spread
 * evenly over it. `undefined` when rows lie in a cell whose bounds are not
 * known: another value, or a tail of a profile without extremes.
 *
 * @example rows [2, 2] and [1, 3] in the cells of the values 1 and 2: 0.25
 */
export function areaBetweenProfiles(
  reference: Profile,
  current: Profile,
): number | undefined {
  const { bins } = reference;
  if (bins.by === 'edges') {
    if (!hasKnownTails(reference) || !hasKnownTails(current)) return undefined;
    const bounds = [...boundsOf(reference, 1), ...boundsOf(current, 1)];
    const scale = scaleOf(bounds);
    const places = [...new Set(bounds.map(bound => bound * scale))].sort(
      (a, b) => a - b,
    );
    const area = areaOfSlopes(
      places,
      spreadRows(reference, scale),
      spreadRows(current, scale),
    );
    return finite(area / scale);
  }
  const before = countsInOrder(reference);
  const after = countsInOrder(current);
  if (bins.by !== 'values' || !before || !after) return undefined;
  const n = countedRows(reference);
  const m = countedRows(current);
  const scale = scaleOf(bins.values);
  let [i, j, area] = [0, 0, 0];
  for (let cell = 0; cell + 1 < before.length; cell++) {
    i += before[cell];
    j += after[cell];
    const width = bins.values[cell + 1] * scale - bins.values[cell] * scale;
    area += Math.abs(i / n - j / m) * width;
  }
  return finite(area / scale);
}

function scaleOf(places: readonly number[]): number {
  return places.some(place => Math.abs(place) > large) ? shrink : 1;
}

function hasKnownTails({ counts, moments }: Profile): boolean {
  return (
    moments !== undefined ||
    (counts[0] === 0 && counts[counts.length - 1] === 0)
  );
}

/** Where the cells of a profile begin and end, the tails' by its extremes. */
function boundsOf({ bins, moments }: Profile, scale: number): number[] {
  if (bins.by !== 'edges') return [];
  const [first] = bins.edges;
  const last = bins.edges[bins.edges.length - 1];
  const low = moments && moments.min < first ? moments.min : first;
  const high = moments && moments.max > last ? moments.max : last;
  return [low, ...bins.edges, high].map(bound => bound * scale);
}

function spreadRows(profile: Profile, scale: number): Distribution {
  const bounds = boundsOf(profile, scale);
  const rows = countedRows(profile);
  return place => {
    let below = 0;
    for (const [cell, inCell] of profile.counts.entries()) {
      const [low, high] = [bounds[cell], bounds[cell + 1]];
      if (place >= high) below += inCell;
      else if (place > low) below += inCell * ((place - low) / (high - low));
    }
    return below / rows;
  };
}

/** Both functions are straight between two neighbouring places. */
function areaOfSlopes(
  places: readonly number[],
  before: Distribution,
  after: Distribution,
): number {
  let area = 0;
  let apart = 0;
  for (let at = 1; at < places.length; at++) {
    const width = places[at] - places[at - 1];
    const next = before(places[at]) - after(places[at]);
    const crosses = apart * next < 0;
    const height = crosses
      ? (apart * apart + next * next) / (Math.abs(apart) + Math.abs(next))
      : Math.abs(apart) + Math.abs(next);
    area += (height / 2) * width;
    apart = next;
  }
  return area;
}

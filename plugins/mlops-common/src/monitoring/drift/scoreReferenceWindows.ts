import { mergeProfiles } from '../profile/mergeProfiles';
import type { Profile } from '../profile/profile';
import type { ReferenceScore } from './calibrateThreshold';
import { measureProfiles } from './measureProfiles';
import type { MeasureName } from './measureName';

/**
 * One block of the reference, and the season it belongs to.
 *
 * @public
 */
export interface ReferenceWindow {
  readonly profile: Profile;
  readonly season?: string;
}

/**
 * How far each window of the reference lies from all the others together: what
 * the threshold is calibrated on. Windows that cannot be measured, empty ones
 * for instance, say nothing and are left out.
 *
 * Cost: O(windows · cells); O(windows² · cells) where the rows of a window are
 * split over several profiles.
 *
 * @public
 */
export function scoreReferenceWindows(
  name: MeasureName,
  windows: readonly ReferenceWindow[],
): ReferenceScore[] {
  const othersOf = withoutEach(windows.map(({ profile }) => profile));
  return windows.flatMap(({ profile, season }, at) => {
    const others = othersOf(at);
    if (!others) return [];
    const score = measureProfiles(name, others, profile);
    if ('notMeasured' in score) return [];
    const { value, from, rows } = score;
    return [
      {
        value,
        from,
        rows: rows.current,
        ...(season !== undefined && { season }),
      },
    ];
  });
}

/** All profiles but one, merged. */
function withoutEach(
  profiles: readonly Profile[],
): (at: number) => Profile | undefined {
  const order = [...profiles.keys()].sort((a, b) =>
    profiles[a].from < profiles[b].from ? -1 : 1,
  );
  const ordered = order.map(at => profiles[at]);
  const isSplit = ordered.some(
    ({ from }, place) => place > 0 && ordered[place - 1].from === from,
  );
  if (isSplit) {
    return at => merged(profiles.filter((_, other) => other !== at));
  }
  // What lies before a window and what lies after it grow one by one.
  const before = growing(ordered);
  const after = growing([...ordered].reverse()).reverse();
  const placeOf = new Map(order.map((at, place) => [at, place]));
  return at => {
    const place = placeOf.get(at) ?? 0;
    const [earlier, later] = [before[place - 1], after[place + 1]];
    if (place > 0 && !earlier) return undefined;
    if (place + 1 < ordered.length && !later) return undefined;
    return merged([earlier, later].filter(side => side !== undefined));
  };
}

/** The first of some profiles, the first two merged, the first three … */
function growing(profiles: readonly Profile[]): (Profile | undefined)[] {
  const wholes: (Profile | undefined)[] = profiles.slice(0, 1);
  for (const profile of profiles.slice(1)) {
    const before = wholes[wholes.length - 1];
    wholes.push(before && merged([before, profile]));
  }
  return wholes;
}

function merged(profiles: readonly Profile[]): Profile | undefined {
  const whole = mergeProfiles(profiles);
  return 'profile' in whole ? whole.profile : undefined;
}

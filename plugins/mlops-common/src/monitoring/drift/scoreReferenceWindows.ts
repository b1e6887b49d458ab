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
 * Cost: O(windows² · cells).
 *
 * @public
 */
export function scoreReferenceWindows(
  name: MeasureName,
  windows: readonly ReferenceWindow[],
): ReferenceScore[] {
  return windows.flatMap(({ profile, season }, at) => {
    const others = mergeProfiles(
      windows.filter((_, other) => other !== at).map(other => other.profile),
    );
    if ('refused' in others) return [];
    const score = measureProfiles(name, others.profile, profile);
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

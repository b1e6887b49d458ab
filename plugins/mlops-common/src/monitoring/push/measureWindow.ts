import { missingMeasure, valuesMeasure } from '../drift/featureMeasures';
import { measureProfiles } from '../drift/measureProfiles';
import type { MeasureName } from '../drift/measureName';
import type { NotMeasured } from '../drift/notMeasured';
import type { DriftScore } from '../drift/score';
import { areSameBins } from '../profile/bins';
import { lostValues } from '../profile/lostValues';
import type { Profile } from '../profile/profile';

/**
 * What is worked out of a profile once, when it is pushed, so that no page has
 * to.
 *
 * @public
 */
export interface WindowMeasures {
  readonly scores: Partial<Record<MeasureName, DriftScore | NotMeasured>>;
  /** How many expected values did not come. */
  readonly lost: number;
}

/**
 * The scores that judge a window by default; a sentence when its bins are not
 * those of the reference, which makes it another column or another reference.
 *
 * @public
 */
export function measureWindow(
  reference: Profile,
  current: Profile,
): WindowMeasures | string {
  if (!areSameBins(reference.bins, current.bins)) {
    return `${current.feature} is counted in other bins than its reference ${current.referenceId}.`;
  }
  return {
    scores: {
      [valuesMeasure]: measureProfiles(valuesMeasure, reference, current),
      [missingMeasure]: measureProfiles(missingMeasure, reference, current),
    },
    lost: lostValues(reference, current).length,
  };
}

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
  window: Profile,
): WindowMeasures | string {
  if (!areSameBins(reference.bins, window.bins)) {
    return `${window.feature} is counted in other bins than its reference ${window.referenceId}.`;
  }
  return {
    scores: {
      [valuesMeasure]: measureProfiles(valuesMeasure, reference, window),
      [missingMeasure]: measureProfiles(missingMeasure, reference, window),
    },
    lost: lostValues(reference, window).length,
  };
}

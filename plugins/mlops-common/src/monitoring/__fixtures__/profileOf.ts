import type { Bins } from '../profile/bins';
import type { Profile } from '../profile/profile';
import { profileSample } from '../profile/profileSample';
import { referenceBins } from '../profile/referenceBins';
import type { Sample } from '../sample/sample';

/** The instant a day of January 2026 begins. */
export const january = (day: number) =>
  new Date(Date.UTC(2026, 0, day)).toISOString();

/** Bins of a reference that a test knows to have some. */
export function binsOf(reference: Sample): Bins {
  const bins = referenceBins(reference);
  if (!bins) throw new Error('The reference has nothing to bin');
  return bins;
}

/** The profile of one day of January that a test knows to fit its bins. */
export function profileOf(sample: Sample, bins: Bins, day = 1): Profile {
  const profile = profileSample(sample, {
    feature: 'delay',
    from: january(day),
    to: january(day + 1),
    referenceId: 'reference-1',
    bins,
  });
  if (!profile) throw new Error('The sample does not fit the bins');
  return profile;
}

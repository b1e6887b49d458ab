import type { Profile } from '@pitwall/plugin-mlops-common';
import type { StoredCounts, StoredWindow } from './windowStore';

/** A stored window as the profile it was, in the bins of its reference. */
export function storedProfile(
  window: StoredWindow & StoredCounts,
  { referenceId, bins }: Pick<Profile, 'referenceId' | 'bins'>,
): Profile {
  const { feature, from, to, rows, nulls, notANumber, infinite } = window;
  const { counts, moments } = window;
  return {
    ...{ feature, from, to, referenceId, rows, nulls, notANumber, infinite },
    bins,
    counts,
    ...(moments && { moments }),
  };
}

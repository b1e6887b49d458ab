import type {
  CheckpointView,
  ReviewView,
  SignOffVerdict,
} from '@pitwall/plugin-mlops-common';
import { sayDuration, sayPlace, shortDigest } from '../words';

/**
 * What pressing the button signs: the digest, and for anything but sending back
 * the place and how long it holds.
 *
 * @example 'Sign a1b2c3d4 for production / eu-west, valid 6 months'
 */
export function saySignature(
  verdict: SignOffVerdict,
  digest: string,
  { validity }: Pick<CheckpointView, 'validity'>,
  place: Pick<ReviewView, 'environment' | 'region'>,
): string {
  const what = shortDigest(digest);
  switch (verdict) {
    case 'approve':
      return `Sign ${what} for ${sayPlace(place)}, valid ${sayDuration(
        validity,
      )}`;
    case 'approveWithCondition':
      return `Sign ${what} for ${sayPlace(
        place,
      )} with this condition, valid ${sayDuration(validity)}`;
    case 'sendBack':
      return `Send ${what} back with this reason`;
    default:
      return verdict satisfies never;
  }
}

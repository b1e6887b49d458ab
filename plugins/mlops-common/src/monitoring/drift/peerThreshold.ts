import type { FixedThreshold } from './judgeDrift';
import type { MeasureName } from './measureName';
import { measures } from './measures';

/**
 * The fixed limit that the statistic's own peer judges by unless told
 * otherwise, for whoever wants its answers rather than calibrated ones.
 * `undefined` where no peer has one.
 *
 * @public
 */
export function peerThreshold(name: MeasureName): FixedThreshold | undefined {
  const { peerLimit } = measures[name];
  return peerLimit && { kind: 'fixed', ...peerLimit };
}

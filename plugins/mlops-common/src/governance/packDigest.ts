import { canonicalDigest } from '../audit';
import type { CheckpointPack } from './pack';

/**
 * The digest that a pack is pinned by: over everything it says, defaults
 * written out, whatever the order and layout of the file.
 *
 * @public
 */
export function packDigest(pack: CheckpointPack): string {
  return canonicalDigest(pack);
}

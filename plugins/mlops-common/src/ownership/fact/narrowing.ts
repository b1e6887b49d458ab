import { canonicalDigest } from '../../audit';
import type { Role } from '../role';

/**
 * What a narrowing of a control role is acknowledged by: the digest of who
 * narrows which role to whom. The order in which the targets are written does
 * not count; any other change needs a new acknowledgement.
 *
 * @public
 */
export function narrowingDigest(narrowing: {
  readonly entityRef: string;
  readonly role: Role;
  readonly targets: readonly string[];
}): string {
  const { entityRef, role, targets } = narrowing;
  return canonicalDigest({ entityRef, role, targets: [...targets].sort() });
}

import { canonicalDigest } from '../audit';
import type { RaciOverrides } from './raci';
import type { Role } from './role';

/**
 * The digest of what one entity writes about a control role, below the level
 * that bound it: an acknowledgement names it, and holds for nothing else. So the
 * word of one level says nothing of another, where an entity has moved. Targets
 * in any order give the same.
 *
 * @public
 */
export function acknowledgementDigest(writing: {
  /** The entity that changes the control role. */
  readonly entityRef: string;
  readonly role: Role;
  /** The entity that bound the role; absent when no domain does. */
  readonly boundBy?: string;
  /** Canonical refs of the users and groups it binds; none when it binds nobody. */
  readonly targets: readonly string[];
  /** The cells it writes for the role, by activity. */
  readonly cells?: Readonly<Record<string, RaciOverrides[string][Role]>>;
}): string {
  const { entityRef, role, boundBy, targets, cells = {} } = writing;
  return canonicalDigest({
    entityRef,
    role,
    targets: [...new Set(targets)].sort(),
    ...(boundBy !== undefined && { boundBy }),
    ...(Object.keys(cells).length > 0 && { cells }),
  });
}

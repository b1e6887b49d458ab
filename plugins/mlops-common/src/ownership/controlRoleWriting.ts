import { acknowledgementDigest } from './acknowledgementDigest';
import type { OwnershipLevel } from './readOwnershipLevel';
import { controlRoles, type Role } from './role';

/** What one level below the one that bound a control role writes about it. */
export interface ControlRoleWriting {
  readonly role: Role;
  readonly level: OwnershipLevel;
  /** Refs it binds; none when it binds nobody. */
  readonly targets: readonly string[];
  /** The cells it writes for the role, by activity. */
  readonly cells: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly isAcknowledged: boolean;
}

/** A control role on the way down to a service. */
export interface ControlRole {
  /** The level that bound it: the farthest domain that does. */
  readonly boundBy?: OwnershipLevel;
  /** What levels below write about it, the farthest first. */
  readonly writings: readonly ControlRoleWriting[];
}

/** Control roles by role; roles that no level writes about are absent. */
export type ControlRoleWritings = ReadonlyMap<Role, ControlRole>;

/**
 * What levels write about control roles below the level that bound them, and
 * whether that level has acknowledged it. What a domain writes counts by itself
 * as long as no domain above it has bound the role.
 */
export function controlRoleWritings(
  levels: readonly OwnershipLevel[],
  acknowledged: ReadonlySet<string>,
): ControlRoleWritings {
  const written = new Map<Role, ControlRole>();
  for (const role of controlRoles) {
    const boundBy = levels.find(
      ({ source, roles }) => source.level === 'domain' && roles[role]?.length,
    );
    const below = boundBy
      ? levels.slice(levels.indexOf(boundBy) + 1)
      : levels.filter(({ source }) => source.level !== 'domain');
    const writings = below.flatMap(
      level => writingOf(role, level, boundBy, acknowledged) ?? [],
    );
    if (boundBy || writings.length > 0) {
      written.set(role, { ...(boundBy && { boundBy }), writings });
    }
  }
  return written;
}

function writingOf(
  role: Role,
  level: OwnershipLevel,
  boundBy: OwnershipLevel | undefined,
  acknowledged: ReadonlySet<string>,
): ControlRoleWriting | undefined {
  const { source, raci } = level;
  if (source.level === 'organisation') return undefined;
  const targets = level.roles[role] ?? [];
  const cells: Record<string, NonNullable<(typeof raci)[string][Role]>> = {};
  for (const [activity, row] of Object.entries(raci)) {
    const letters = row[role];
    if (letters) cells[activity] = letters;
  }
  if (targets.length === 0 && Object.keys(cells).length === 0) return undefined;
  const digest = acknowledgementDigest({
    entityRef: source.entityRef,
    role,
    ...(boundBy &&
      'entityRef' in boundBy.source && { boundBy: boundBy.source.entityRef }),
    targets,
    cells,
  });
  return {
    ...{ role, level, targets, cells, digest },
    isAcknowledged: acknowledged.has(digest),
  };
}

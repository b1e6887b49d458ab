import type { Entity } from '@backstage/catalog-model';
import { ownEntries, readEntityRef, readEntityRefs } from '../entity';
import {
  readActivities,
  type ActivityDeclarations,
} from './activityDeclaration';
import type { OwnershipSource } from './ownership';
import {
  activitySchema,
  overrideLettersSchema,
  type RaciOverrides,
} from './raci';
import { roleSchema, type Role } from './role';

/**
 * What one level, a domain, a use case or a service, writes about ownership.
 *
 * @public
 */
export interface OwnershipLevel {
  readonly source: OwnershipSource;
  /** Canonical refs of users and groups, by role. */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly raci: RaciOverrides;
  /** Titles of rows of its own, by activity. */
  readonly activities?: ActivityDeclarations;
  /** Who speaks for it: the ref of its owner. */
  readonly owner?: string;
}

/**
 * Reads `spec.roles`, `spec.raci` and `spec.activities` of an entity. Refs may be written in any
 * legal spelling, one or a list; a bare name is a group of the entity's own
 * namespace. What is not legal is left out: the catalog has refused it already,
 * or is about to.
 *
 * @public
 */
export function readOwnershipLevel(
  entity: Entity,
  source: OwnershipSource,
): OwnershipLevel {
  const activities = readActivities(entity.spec?.activities);
  const owner = readEntityRef(entity.spec?.owner, {
    kind: 'group',
    namespace: entity.metadata.namespace ?? 'default',
  });
  return {
    source,
    roles: readRoles(entity),
    raci: readOverrides(entity.spec?.raci),
    ...(Object.keys(activities).length > 0 && { activities }),
    ...(owner && { owner }),
  };
}

/** The bindings that an entity writes, in canonical refs. */
export function readRoles(entity: Entity): OwnershipLevel['roles'] {
  const namespace = entity.metadata.namespace ?? 'default';
  const roles: Partial<Record<Role, readonly string[]>> = {};
  for (const [role, written] of ownEntries(entity.spec?.roles)) {
    const known = roleSchema.safeParse(role);
    const refs = readEntityRefs(written, { kind: 'group', namespace }).filter(
      ref => ref.startsWith('group:') || ref.startsWith('user:'),
    );
    if (known.success && refs.length > 0) roles[known.data] = refs;
  }
  return roles;
}

/** The cells that `spec.raci` overrides. */
export function readOverrides(written: unknown): RaciOverrides {
  const raci: RaciOverrides = {};
  for (const [activity, cells] of ownEntries(written)) {
    if (!activitySchema.safeParse(activity).success) continue;
    const row: RaciOverrides[string] = {};
    for (const [role, value] of ownEntries(cells)) {
      const known = roleSchema.safeParse(role);
      const letters = overrideLettersSchema.safeParse(value);
      if (known.success && letters.success) row[known.data] = letters.data;
    }
    if (Object.keys(row).length > 0) raci[activity] = row;
  }
  return raci;
}

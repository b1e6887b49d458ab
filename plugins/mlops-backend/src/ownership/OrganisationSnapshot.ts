import type { Entity } from '@backstage/catalog-model';
import type { OrganisationFacts } from '@pitwall/plugin-mlops-common';

/**
 * What the catalog knew at one moment of everybody and everything that
 * ownership is made of, keyed by canonical ref. Never changed after it was read:
 * `snapshotAt` says what of it holds at an instant.
 */
export interface OrganisationSnapshot {
  readonly facts: OrganisationFacts;
  /** Digests of changes of control roles that their binders have acknowledged. */
  readonly acknowledged?: ReadonlySet<string>;
  readonly domains: ReadonlyMap<string, Entity>;
  readonly systems: ReadonlyMap<string, Entity>;
  readonly services: ReadonlyMap<string, Entity>;
  /** Equal for two readings that hold the same, services left out. */
  readonly digest: string;
  /** ISO UTC instant at which the reading began. */
  readonly asOf: string;
}

/** The display name of an entity. */
export function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    entity.metadata.title ??
    (typeof displayName === 'string' && displayName.length > 0
      ? displayName
      : entity.metadata.name)
  );
}

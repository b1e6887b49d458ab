import type { Entity } from '@backstage/catalog-model';

/** What the suite calls an entity: its title, a person's display name, its name. */
export function titleOfEntity({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    metadata.title ??
    (typeof displayName === 'string' && displayName
      ? displayName
      : undefined) ??
    metadata.name
  );
}

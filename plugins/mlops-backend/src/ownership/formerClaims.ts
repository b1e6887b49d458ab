import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogReader } from './CatalogReader';
import { formerlyAnnotation, formerRefs } from './formerRefs';

/**
 * Former refs as the catalog has them at this moment, each with the refs of all
 * ML services that say it was theirs.
 */
export async function formerClaims(
  catalog: Pick<CatalogReader, 'list'>,
  serviceTypes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const services = await catalog.list(
    {
      kind: 'component',
      'spec.type': [...serviceTypes],
      [`metadata.annotations.${formerlyAnnotation}`]: CATALOG_FILTER_EXISTS,
    },
    ['kind', 'metadata.name', 'metadata.namespace', 'metadata.annotations'],
  );
  const claims = new Map<string, string[]>();
  for (const service of services) {
    for (const former of formerRefs(service)) {
      const claimants = claims.get(former) ?? [];
      claims.set(former, [...claimants, stringifyEntityRef(service)].sort());
    }
  }
  return claims;
}

import type { Entity } from '@backstage/catalog-model';

/**
 * Whether a component is an ML service of this installation. As in the
 * catalog, the case of a type does not matter.
 */
export function isMlService(
  entity: Entity,
  serviceTypes: readonly string[],
): boolean {
  const type = String(entity.spec?.type ?? '').toLowerCase();
  return serviceTypes.some(each => each.toLowerCase() === type);
}

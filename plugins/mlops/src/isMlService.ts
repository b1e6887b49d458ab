import type { Entity } from '@backstage/catalog-model';

/** The `spec.type` of ML services unless the portal's configuration says otherwise. */
export const defaultServiceTypes: readonly string[] = ['ml-service'];

/**
 * Whether an entity of the catalog is an ML service.
 *
 * @public
 */
export function isMlService(
  entity: Entity,
  serviceTypes: readonly string[] = defaultServiceTypes,
): boolean {
  const type = entity.spec?.type;
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'component' &&
    typeof type === 'string' &&
    serviceTypes.includes(type)
  );
}

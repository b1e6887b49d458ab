import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  distinctRelations,
  isMapping,
  readEntityRefs,
  relationPairs,
  type WrittenRelation,
} from '../../entity';
import { entityShape } from './entityShape';

/**
 * From a service or model to the data it was trained on.
 *
 * @public
 */
export const RELATION_TRAINED_ON = 'trainedOn';

/**
 * From data to what was trained on it.
 *
 * @public
 */
export const RELATION_TRAINS = 'trains';

/**
 * From a service or model to the component that answers with it.
 *
 * @public
 */
export const RELATION_SERVED_BY = 'servedBy';

/**
 * From a component to the service or model it answers with.
 *
 * @public
 */
export const RELATION_SERVES = 'serves';

/**
 * The relations that `spec.ml` of an entity writes, both directions, each once.
 *
 * @public
 */
export function registryRelations(
  entity: Entity,
  options: { readonly serviceTypes: readonly string[] },
): WrittenRelation[] {
  const shape = entityShape(entity, options.serviceTypes);
  const ml = entity.spec?.ml;
  if (shape?.block !== 'ml' || !isMapping(ml)) return [];
  const source = stringifyEntityRef(entity);
  const namespace = entity.metadata.namespace ?? 'default';
  const written = (field: unknown, kind: string) =>
    readEntityRefs(field, { kind, namespace });
  return distinctRelations([
    ...relationPairs(
      source,
      [RELATION_TRAINED_ON, RELATION_TRAINS],
      written(ml.trainedOn, 'resource'),
    ),
    ...relationPairs(
      source,
      [RELATION_SERVED_BY, RELATION_SERVES],
      written(ml.servedBy, 'component'),
    ),
  ]);
}

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { formerRefs } from './formerRefs';

/**
 * What the service of a former ref is called now, as it says itself.
 *
 * @returns its ref; undefined when none does, or several do
 */
export function renamedService(
  services: Iterable<Entity>,
  formerRef: string,
): string | undefined {
  const found: string[] = [];
  for (const service of services) {
    if (formerRefs(service).includes(formerRef)) {
      found.push(stringifyEntityRef(service));
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { canonicalEntityRef } from '@pitwall/plugin-mlops-common';

const annotation = 'mlops.pitwall.dev/formerly';

/**
 * What the service of a former ref is called now: it says so in its annotation
 * `mlops.pitwall.dev/formerly`, several separated by commas.
 *
 * @returns its ref; undefined when none does, or several do
 */
export function renamedService(
  services: Iterable<Entity>,
  formerRef: string,
): string | undefined {
  const found: string[] = [];
  for (const service of services) {
    const written = service.metadata.annotations?.[annotation];
    if (written && formerRefs(written, service).includes(formerRef)) {
      found.push(stringifyEntityRef(service));
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

function formerRefs(written: string, { metadata }: Entity): string[] {
  return written.split(',').flatMap(each => {
    try {
      return canonicalEntityRef(each.trim(), {
        defaultKind: 'component',
        defaultNamespace: metadata.namespace ?? 'default',
      });
    } catch {
      // What is no ref was never what a service was called.
      return [];
    }
  });
}

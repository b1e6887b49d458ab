import type { Entity } from '@backstage/catalog-model';
import { canonicalEntityRef } from '@pitwall/plugin-mlops-common';

/** Where a service says what it was called before. */
export const formerlyAnnotation = 'mlops.pitwall.dev/formerly';

/**
 * The refs that a service had before, as its annotation
 * `mlops.pitwall.dev/formerly` has them, several separated by commas.
 */
export function formerRefs({ metadata }: Pick<Entity, 'metadata'>): string[] {
  const written = metadata.annotations?.[formerlyAnnotation];
  if (!written) return [];
  const options = {
    defaultKind: 'component',
    defaultNamespace: metadata.namespace ?? 'default',
  };
  const own = canonicalEntityRef(metadata.name, options);
  const refs = written.split(',').flatMap(each => {
    try {
      return canonicalEntityRef(each.trim(), options);
    } catch {
      // What is no ref was never what a service was called.
      return [];
    }
  });
  return [...new Set(refs)].filter(ref => ref !== own);
}

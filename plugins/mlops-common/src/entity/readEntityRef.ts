import {
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * The canonical spelling of a ref that somebody wrote, or nothing when it is no
 * legal ref. Stricter than the parser of the catalog, which takes any text
 * between its separators.
 */
export function readEntityRef(
  written: unknown,
  defaults: { readonly kind: string; readonly namespace: string },
): string | undefined {
  if (typeof written !== 'string') return undefined;
  try {
    const ref = parseEntityRef(written, {
      defaultKind: defaults.kind,
      defaultNamespace: defaults.namespace,
    });
    return KubernetesValidatorFunctions.isValidKind(ref.kind) &&
      KubernetesValidatorFunctions.isValidNamespace(
        ref.namespace.toLowerCase(),
      ) &&
      KubernetesValidatorFunctions.isValidObjectName(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The canonical spelling of every legal ref in a field, each once. */
export function readEntityRefs(
  written: unknown,
  defaults: { readonly kind: string; readonly namespace: string },
): string[] {
  const refs = (Array.isArray(written) ? written : [written])
    .map(each => readEntityRef(each, defaults))
    .filter(ref => ref !== undefined);
  return [...new Set(refs)];
}

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/**
 * A full entity ref in its one canonical, lower-case spelling:
 * `component:default/arrival-delay`.
 *
 * @public
 */
export const entityRefSchema = z
  .string()
  .regex(
    /^[a-z0-9.-]+:[a-z0-9_.-]+\/[a-z0-9_.-]+$/,
    'is not a full lower-case entity ref such as component:default/arrival-delay',
  );

/**
 * The ref of a person in its canonical spelling.
 *
 * @public
 */
export const userRefSchema = z
  .string()
  .max(200)
  .regex(
    /^user:[a-z0-9_.-]+\/[a-z0-9_.-]+$/,
    'is not the full lower-case ref of a person such as user:default/data-scientist-1',
  );

/**
 * The ref of an ML service in its canonical spelling.
 *
 * @public
 */
export const serviceRefSchema = z
  .string()
  .max(200)
  .regex(
    /^component:[a-z0-9_.-]+\/[a-z0-9_.-]+$/,
    'is not the full lower-case ref of an ML service such as component:default/arrival-delay',
  );

/**
 * The ref of an ML service as people write it in a hurry: a bare name, a name
 * with its namespace or its kind, any case; read as the canonical spelling.
 *
 * @example `serviceRefAsWrittenSchema.parse('Arrival-Delay') // 'component:default/arrival-delay'`
 * @public
 */
export const serviceRefAsWrittenSchema = z
  .string()
  .max(200)
  .overwrite(written => {
    const ref = written
      .trim()
      .toLowerCase()
      .replace(/^component:(?=[^/]*$)/, '');
    if (/^[a-z0-9_.-]+$/.test(ref)) return `component:default/${ref}`;
    return /^[a-z0-9_.-]+\/[a-z0-9_.-]+$/.test(ref) ? `component:${ref}` : ref;
  })
  .regex(
    /^component:[a-z0-9_.-]+\/[a-z0-9_.-]+$/,
    'is not an ML service such as arrival-delay or component:default/arrival-delay',
  );

/**
 * The canonical spelling of a ref written in any legal way.
 *
 * @example `canonicalEntityRef('Forecasting', { defaultKind: 'group', defaultNamespace: 'default' }) // 'group:default/forecasting'`
 * @throws TypeError when it is no entity ref
 * @public
 */
export function canonicalEntityRef(
  ref: string,
  context?: { defaultKind?: string; defaultNamespace?: string },
): string {
  return stringifyEntityRef(parseEntityRef(ref, context));
}

/**
 * The canonical ref of the ML service with this namespace and name.
 *
 * @public
 */
export function mlServiceRef(named: {
  readonly namespace: string;
  readonly name: string;
}): string {
  return stringifyEntityRef({ kind: 'component', ...named });
}

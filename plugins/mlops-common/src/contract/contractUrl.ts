import type { Contract } from './contract';

/**
 * The address of one call: path segments filled in and encoded, query values
 * appended, absent ones left out.
 *
 * @throws Error when the call lacks a segment of the path
 * @public
 */
export function contractUrl(
  baseUrl: string,
  contract: Pick<Contract, 'id' | 'path'>,
  call: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
  },
): string {
  const path = contract.path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => {
    const value = call.path?.[name];
    if (value === undefined || value === '') {
      throw new Error(`${contract.id} needs path.${name}`);
    }
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) query.append(name, String(item));
    }
  }
  const search = query.toString();
  return `${baseUrl.replace(/\/+$/, '')}${path}${search && `?${search}`}`;
}

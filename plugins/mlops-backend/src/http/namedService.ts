import { parseEntityRef } from '@backstage/catalog-model';
import type { Contract, ContractRequest } from '@pitwall/plugin-mlops-common';

/**
 * The ref of the one service that a request is about or, where it lists things
 * of many, that it asks for.
 */
export function namedService<C extends Contract>(
  contract: C,
  request: ContractRequest<C>,
): string | undefined {
  if (contract.serviceOf) return contract.serviceOf(request);
  const { query, body } = partsOf(request);
  const named = query?.service ?? body?.service;
  return typeof named === 'string' ? named : undefined;
}

/** The request, about another service. */
export function aboutService<C extends Contract>(
  contract: C,
  request: ContractRequest<C>,
  serviceRef: string,
): ContractRequest<C> {
  const { path, query, body } = partsOf(request);
  const { namespace, name } = parseEntityRef(serviceRef);
  const about = {
    ...request,
    ...(contract.serviceOf &&
      path?.namespace !== undefined && { path: { ...path, namespace, name } }),
    ...(query?.service !== undefined && {
      query: { ...query, service: serviceRef },
    }),
    ...(body?.service !== undefined && {
      body: { ...body, service: serviceRef },
    }),
  };
  if (namedService(contract, about) !== serviceRef) {
    throw new Error(`${contract.id} names its service somewhere else`);
  }
  return about;
}

type Part = Readonly<Record<string, unknown>>;

/** Parts of a request as what they have in common: fields by name. */
function partsOf(
  request: object,
): Partial<Record<'path' | 'query' | 'body', Part>> {
  return Object.fromEntries(
    Object.entries(request).filter(([, part]) => isPart(part)),
  );
}

function isPart(part: unknown): part is Part {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

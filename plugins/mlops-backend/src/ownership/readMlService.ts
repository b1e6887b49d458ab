import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogReader } from './CatalogReader';
import { isMlService } from './isMlService';

/**
 * One ML service as the catalog has it now: with credentials as their owner
 * may see it, without as the plugin sees it.
 *
 * @throws 404 when it is not there, hidden, or no ML service
 */
export async function readMlService(
  catalog: Pick<CatalogReader, 'get'>,
  serviceTypes: readonly string[],
  serviceRef: string,
  credentials?: BackstageCredentials,
): Promise<Entity> {
  const service = await catalog.get(serviceRef, credentials);
  if (!service) throw notThere(serviceRef);
  if (!isMlService(service, serviceTypes)) {
    throw new NotFoundError(
      `${serviceRef} has the type "${
        service.spec?.type
      }" and is no ML service; those have the type ${serviceTypes.join(
        ' or ',
      )}.`,
    );
  }
  return service;
}

/** 404, the same for what is not there and what is hidden. */
export function notThere(serviceRef: string): Error {
  return new NotFoundError(
    `There is no ${serviceRef} in the catalog, or you may not see it.`,
  );
}

import { configApiRef, type ApiHolder } from '@backstage/core-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { isMlService } from './isMlService';

/** What every part on the page of an ML service can be told by the portal. */
export const servicePageSchema = {
  /** The `spec.type` of the components that get it; by default those of `mlops.serviceTypes`. */
  serviceTypes: z.array(z.string()).optional(),
};

/**
 * Whose page a part is on: which components are ML services follows
 * `mlops.serviceTypes`, unless the extension's own setting says otherwise.
 */
export function servicesOf(
  config: { readonly serviceTypes?: readonly string[] },
  apis: ApiHolder,
): (entity: Entity) => boolean {
  const serviceTypes =
    config.serviceTypes ??
    apis.get(configApiRef)?.getOptionalStringArray('mlops.serviceTypes');
  return entity => isMlService(entity, serviceTypes);
}

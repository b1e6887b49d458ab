import type { Entity } from '@backstage/catalog-model';
import { matchesService, type Caller } from '../http';
import type { CatalogReader } from './CatalogReader';
import { pipelineOf } from './pipelineAnnotations';
import { notThere, readMlService } from './readMlService';

/**
 * Reads ML services for whoever asks: people with their own credentials, a
 * pipeline those services only that are its own, read as the plugin itself,
 * since its token may not be passed on to the catalog.
 */
export class ServiceReader {
  readonly #catalog: Pick<CatalogReader, 'get'>;
  readonly #serviceTypes: readonly string[];

  constructor(options: {
    catalog: Pick<CatalogReader, 'get'>;
    serviceTypes: readonly string[];
  }) {
    this.#catalog = options.catalog;
    this.#serviceTypes = options.serviceTypes;
  }

  /**
   * The service as the catalog has it now.
   *
   * @throws 404 when it is not there, not the caller's to see, or no ML service
   */
  async get(
    serviceRef: string,
    { principal, credentials, scope }: Caller,
  ): Promise<Entity> {
    if (principal.kind !== 'service') {
      return this.#read(serviceRef, credentials);
    }
    const service = await this.#read(serviceRef);
    const isOwn =
      matchesService(scope?.patterns ?? [], serviceRef) ||
      pipelineOf(service) === principal.id;
    if (!isOwn) throw notThere(serviceRef);
    return service;
  }

  #read(serviceRef: string, credentials?: Caller['credentials']) {
    return readMlService(
      this.#catalog,
      this.#serviceTypes,
      serviceRef,
      credentials,
    );
  }
}

import type { Entity } from '@backstage/catalog-model';
import type { PipelineAnnotations } from '../http';
import { isMlService } from './isMlService';
import type { CatalogReader } from './CatalogReader';
import type { OrganisationCache } from './OrganisationCache';

const annotation = 'mlops.pitwall.dev/pipeline';

/** The subject of the pipeline a service names as its own. */
export function pipelineOf(service: Entity): string | undefined {
  return service.metadata.annotations?.[annotation]?.trim() || undefined;
}

/**
 * Pipelines as services name them. For one service the catalog is asked each
 * time: what was taken back must not work any longer.
 */
export function pipelineAnnotations(
  catalog: Pick<CatalogReader, 'get'>,
  organisation: Pick<OrganisationCache, 'current'>,
  serviceTypes: readonly string[],
): PipelineAnnotations {
  return {
    async subjectOf(serviceRef) {
      const service = await catalog.get(serviceRef);
      return service && isMlService(service, serviceTypes)
        ? pipelineOf(service)
        : undefined;
    },
    async isNamed(subject) {
      const { services } = await organisation.current();
      return [...services.values()].some(
        service => pipelineOf(service) === subject,
      );
    },
  };
}

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
} from '@backstage/plugin-catalog-node';
import { generateOrganisation } from './generateOrganisation';

/**
 * Fills the catalog with the generated organisation, as large as
 * `bench.services` and `bench.people` say, the way a real directory would: by a provider.
 */
export const organisationModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-organisation',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        const services = config.getOptionalNumber('bench.services');
        if (services === undefined) return;
        const people = config.getOptionalNumber('bench.people');
        catalog.addEntityProvider(
          provide(generateOrganisation(services, people)),
        );
      },
    });
  },
});

function provide(entities: readonly Entity[]): EntityProvider {
  return {
    getProviderName: () => 'bench-organisation',
    connect: connection =>
      connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity,
          locationKey: 'bench-organisation',
        })),
      }),
  };
}

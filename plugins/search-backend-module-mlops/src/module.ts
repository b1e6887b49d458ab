import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readCollatorConfig } from './readCollatorConfig';
import { WhoToCallCollatorFactory } from './WhoToCallCollatorFactory';

/**
 * Puts who to call about each ML service into the search of the portal.
 *
 * @public
 */
export const searchModuleMlops = createBackendModule({
  pluginId: 'search',
  moduleId: 'mlops',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, indexRegistry, scheduler }) {
        const { serviceTypes, schedule } = readCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new WhoToCallCollatorFactory({
            ...{ auth, catalog, serviceTypes },
          }),
        });
      },
    });
  },
});

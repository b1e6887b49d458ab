import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readMlopsModel } from './readMlopsModel';
import { MlopsProcessor } from './MlopsProcessor';

/**
 * Teaches the catalog the shapes and the relations of use cases, ML services,
 * pipelines, models, datasets and feature views, and who owns what.
 *
 * @public
 */
export const catalogModuleMlops = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'mlops',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        catalog.addProcessor(new MlopsProcessor(readMlopsModel(config)));
      },
    });
  },
});

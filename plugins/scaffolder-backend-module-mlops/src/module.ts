import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createServicePlaceAction } from './servicePlaceAction';

/**
 * The actions behind Pitwall's templates. The templates themselves are files
 * of this package, and locations of the catalog.
 *
 * @public
 */
export const mlopsScaffolderModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'mlops',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ actions, config }) {
        actions.addActions(createServicePlaceAction(config));
      },
    });
  },
});

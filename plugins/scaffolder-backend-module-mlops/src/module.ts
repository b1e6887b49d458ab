import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createServicePlaceAction } from './servicePlaceAction';
import { createWhoToCallAction } from './whoToCallAction';

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
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, config, discovery }) {
        actions.addActions(createServicePlaceAction(config));
        // The backend plugin offers agents an action of the same name, which
        // does the same: where the scaffolder lists those, one is enough.
        const listed =
          config.getOptionalStringArray('backend.actions.pluginSources') ?? [];
        if (!listed.includes('mlops')) {
          actions.addActions(
            createWhoToCallAction({ auth, config, discovery }),
          );
        }
      },
    });
  },
});

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readForgeSettings } from './readForgeSettings';
import { startForge } from './startForge';

/**
 * A stand-in for a forge, inside the demo's own backend: bare git repositories
 * behind the few calls of Gitea's API that Backstage's `publish:gitea` and
 * `catalog:register` make, and behind `git clone`. Does nothing unless
 * `pitwall.demo.forge` is configured.
 *
 * @public
 */
export const forgePlugin = createBackendPlugin({
  pluginId: 'demo-forge',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        const settings = readForgeSettings(config);
        if (!settings) return;
        const forge = await startForge(settings, error =>
          logger.error('The forge failed', error),
        );
        lifecycle.addShutdownHook(() => forge.stop());
        if (forge.obstacle) {
          logger.warn(forge.obstacle);
        } else {
          logger.info(
            `Repositories are served by a stand-in forge at http://localhost:${forge.port}`,
          );
        }
      },
    });
  },
});

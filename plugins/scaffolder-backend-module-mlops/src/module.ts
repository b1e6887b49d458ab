import { createBackendModule } from '@backstage/backend-plugin-api';

/**
 * Templates of Pitwall and the actions behind them.
 *
 * @public
 */
export const mlopsScaffolderModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'mlops',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});

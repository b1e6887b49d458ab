import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@pitwall/plugin-mlops-node';
import { PagerDutyClient } from './PagerDutyClient';
import { PagerDutyProvider } from './PagerDutyProvider';
import { readPagerDutyConfig } from './readPagerDutyConfig';

/**
 * Lets Pitwall ask PagerDuty who is on call. Does nothing without
 * `mlops.pagerDuty`.
 *
 * @public
 */
export const mlopsModulePagerDuty = createBackendModule({
  pluginId: 'mlops',
  moduleId: 'pagerduty',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        const settled = readPagerDutyConfig(config);
        if (!settled) {
          logger.info('PagerDuty is not asked: mlops.pagerDuty is not set.');
          return;
        }
        const now = () => new Date();
        const client = new PagerDutyClient({ ...settled, now });
        providers.addProvider(new PagerDutyProvider(client, now));
      },
    });
  },
});

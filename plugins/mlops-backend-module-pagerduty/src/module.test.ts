import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  onCallProvidersExtensionPoint,
  type OnCallProvider,
} from '@pitwall/plugin-mlops-node';
import pagerDutyModule from './index';

/** The providers that the module brings, with this configuration. */
async function providersWith(mlops: object) {
  const providers: OnCallProvider[] = [];
  const mlopsStandIn = createBackendPlugin({
    pluginId: 'mlops',
    register(env) {
      env.registerExtensionPoint(onCallProvidersExtensionPoint, {
        addProvider: provider => providers.push(provider),
      });
      env.registerInit({ deps: {}, async init() {} });
    },
  });
  await startTestBackend({
    features: [
      mlopsStandIn,
      pagerDutyModule,
      mockServices.rootConfig.factory({ data: { mlops } }),
    ],
  });
  return providers.map(({ name }) => name);
}

describe('the module', () => {
  it('brings PagerDuty where it is configured', async () => {
    expect(await providersWith({ pagerDuty: { token: 'x' } })).toEqual([
      'pagerduty',
    ]);
  });

  it('brings nothing where it is not', async () => {
    expect(await providersWith({})).toEqual([]);
  });

  it.each([
    [
      { token: 'two words' },
      'mlops.pagerDuty.token is not a token of the REST API: one word.',
    ],
    [
      { token: 'x', baseUrl: 'api' },
      'mlops.pagerDuty.baseUrl is not an address such as https://api.eu.pagerduty.com.',
    ],
    [{ token: 'x', url: 'y' }, 'mlops.pagerDuty.url is not known here.'],
  ])('does not start with %j', async (pagerDuty, sentence) => {
    await expect(providersWith({ pagerDuty })).rejects.toThrow(sentence);
  });
});

import type { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import type { OnCallProvider } from '@pitwall/plugin-mlops-node';
import { offerOnCallProviders } from './wireOwnership';

const named = (name: string): OnCallProvider => ({
  name,
  targetsOf: () => [],
  whoIsOnCall: async () => undefined,
});

/** Where modules add providers, as they see it. */
function offered() {
  let add: (provider: OnCallProvider) => void = () => {};
  const env: Pick<BackendPluginRegistrationPoints, 'registerExtensionPoint'> = {
    registerExtensionPoint(...written: readonly unknown[]) {
      const [, { addProvider }] = written as [
        unknown,
        { addProvider: typeof add },
      ];
      add = addProvider;
    },
  };
  const providers = offerOnCallProviders(
    env as BackendPluginRegistrationPoints,
  );
  return { providers, add };
}

describe('offerOnCallProviders', () => {
  it('takes providers of modules, each name once, and none named like the rotas', () => {
    const { providers, add } = offered();
    add(named('pagerduty'));
    for (const name of ['pagerduty', 'rota']) {
      expect(() => add(named(name))).toThrow(
        `There is a provider of on-call named "${name}" already.`,
      );
    }
    expect(providers.map(({ name }) => name)).toEqual(['pagerduty']);
  });
});

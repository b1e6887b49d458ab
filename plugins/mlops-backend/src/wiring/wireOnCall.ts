import type { OnCallProvider } from '@pitwall/plugin-mlops-node';
import { loadRotas, OnCallDesk, RotaProvider } from '../ownership';
import type { PluginTools } from './pluginTools';

/**
 * Reads the rotas, and asks them together with the providers of modules.
 *
 * @throws Error when a file of rotas is broken
 */
export function wireOnCall(
  {
    config,
    logger,
    now,
  }: Pick<PluginTools, 'logger' | 'now'> & {
    readonly config: {
      readonly people: Pick<
        PluginTools['config']['people'],
        'locations' | 'onCallTimeoutSeconds'
      >;
    };
  },
  others: readonly OnCallProvider[],
): OnCallDesk {
  const { locations, onCallTimeoutSeconds } = config.people;
  const { rotas, warnings } = loadRotas(locations);
  warnings.forEach(warning => logger.warn(warning));
  return new OnCallDesk({
    ...{ others, now, logger },
    rota: new RotaProvider(rotas, now),
    timeoutSeconds: onCallTimeoutSeconds,
  });
}

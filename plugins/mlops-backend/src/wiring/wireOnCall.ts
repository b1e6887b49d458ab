import { lintRotas } from '@pitwall/plugin-mlops-common';
import type { OnCallProvider } from '@pitwall/plugin-mlops-node';
import { loadRotas, OnCallDesk, RotaProvider } from '../ownership';
import type { PluginTools } from './pluginTools';

/** A log that says more at every start is not read. */
const mostWarnings = 20;

/**
 * Reads the rotas, warns of what a night would show, such as hours without
 * anybody, and asks them together with the providers of modules.
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
  const ahead = lintRotas(rotas.values(), { now: now().toISOString() }).map(
    ({ file, sentence }) => `In ${file}: ${sentence}`,
  );
  for (const warning of [...warnings, ...ahead].slice(0, mostWarnings)) {
    logger.warn(warning);
  }
  return new OnCallDesk({
    ...{ others, now, logger },
    rota: new RotaProvider(rotas, now),
    timeoutSeconds: onCallTimeoutSeconds,
  });
}

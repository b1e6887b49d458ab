import { NeighbourCache } from '../ownership';
import type { PluginTools } from './pluginTools';

/** What serves and owns services, read before anybody asks. */
export async function wireNeighbours({
  catalog,
  config,
  logger,
  now,
  organisation,
  scheduler,
}: PluginTools): Promise<NeighbourCache> {
  const seconds = 2 * config.catalogRefreshSeconds;
  const neighbours = new NeighbourCache({
    ...{ catalog, now, logger },
    maxAgeSeconds: seconds,
  });
  await scheduler.scheduleTask({
    id: 'mlops-read-around-services',
    // Each replica has to know them when the catalog is down, asked or not.
    scope: 'local',
    frequency: { seconds },
    timeout: { minutes: 5 },
    fn: async () => {
      try {
        await neighbours.renew(await organisation.current());
      } catch (error) {
        logger.warn(
          `What serves and owns services could not be read: ${error}`,
        );
      }
    },
  });
  return neighbours;
}

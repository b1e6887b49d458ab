import type { MlopsClient } from '@pitwall/plugin-mlops-common';
import {
  environment,
  listDeployments,
  listReleases,
  service,
} from './releases';
import type { Replay } from './replay';

/**
 * Registers the versions of the replayed weeks and what served when. What is
 * there already stays as it is.
 */
export async function registerReleases(
  { registry }: Pick<MlopsClient, 'registry'>,
  replay: Replay,
  flights: string,
): Promise<void> {
  const versionIds: string[] = [];
  for (const release of await listReleases(flights)) {
    const { modelVersion } = await registry.register({
      body: { service, ...release },
    });
    versionIds.push(modelVersion.versionId);
  }
  const { history = [] } = await registry.deployments({
    query: { service, environment, from: replay.beginOf(0) },
  });
  const known = new Set(history.map(({ from }) => from));
  for (const deployment of listDeployments(replay, versionIds)) {
    if (deployment.from === undefined || !known.has(deployment.from)) {
      await registry.deploy({ body: deployment });
    }
  }
}

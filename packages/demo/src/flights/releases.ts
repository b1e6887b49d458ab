import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type {
  DeploymentRecord,
  VersionRegistration,
} from '@pitwall/plugin-mlops-common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Replay } from './replay';

export const service = 'component:default/arrival-delay';
export const environment = 'production';

const folder = resolvePackagePath('@pitwall/demo', 'flights');

/** One version of the model, as it was made. */
type Release = Pick<
  VersionRegistration,
  'lineage' | 'authors' | 'metrics' | 'registryVersion'
>;

const authors = [
  ['data-scientist-1'],
  ['data-scientist-1', 'ml-engineer-1'],
  ['ml-engineer-1'],
];

/**
 * The three versions that served in these weeks: a table of how many flights
 * of each hour are late, made from the flights themselves. Every digest is of
 * a file that is there.
 */
export async function listReleases(flights: string): Promise<Release[]> {
  const shared = {
    code: await digestOf(path.join(folder, 'train.sql')),
    data: await digestOf(flights),
    environment: await digestOf(path.join(folder, '../package.json')),
    servingConfig: await digestOf(path.join(folder, 'serving.json')),
  };
  return Promise.all(
    authors.map(async (names, at) => {
      const weights = path.join(folder, `model-${at + 1}.json`);
      const { metrics } = JSON.parse(await readFile(weights, 'utf8'));
      return {
        lineage: {
          ...shared,
          params: await digestOf(path.join(folder, `params-${at + 1}.json`)),
          weights: await digestOf(weights),
        },
        authors: names.map(name => `user:default/${name}`),
        metrics,
        registryVersion: `arrival-delay/${at + 1}`,
      };
    }),
  );
}

/** What served from when on: each version after the weeks it was made from. */
export function listDeployments(
  { beginOf }: Replay,
  [first, second, third]: readonly string[],
): DeploymentRecord[] {
  const place = { service, environment, region: 'eu-west' };
  const champion = (versionId: string, trafficShare = 1) => ({
    ...{ part: 'champion', versionId, trafficShare },
  });
  const fallback = { part: 'fallback', versionId: second, trafficShare: 0 };
  const challenger = {
    part: 'challenger',
    versionId: third,
    trafficShare: 0.1,
  };
  return [
    { ...place, from: beginOf(0), parts: [champion(first)] },
    { ...place, from: beginOf(13), parts: [champion(second)] },
    { ...place, from: beginOf(20), parts: [champion(second, 0.9), challenger] },
    { ...place, from: beginOf(22), parts: [champion(third), fallback] },
  ];
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return `sha256:${hash.digest('hex')}`;
}

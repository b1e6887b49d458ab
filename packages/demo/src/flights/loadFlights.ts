import {
  createContractClient,
  registryContracts,
} from '@pitwall/plugin-mlops-common';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { profileFlights, type FlightsTarget } from './profileFlights';
import { registerReleases } from './registerReleases';
import { isFresh, latestReplay } from './replay';

/**
 * Brings 26 weeks of real flights into the portal, as the pipeline of arrival
 * delay would have: three versions, what served when, and a profile of every
 * week. Does nothing while those of the last time are of the last half year;
 * what was interrupted is begun again, and what is there stays.
 *
 * @param dataFolder - where it is remembered
 */
export async function loadFlights(
  target: FlightsTarget,
  dataFolder: string,
  now: number,
): Promise<'loaded' | 'up to date'> {
  const file = path.join(dataFolder, 'flights.json');
  const loadedUntil = await readEnd(file);
  if (loadedUntil !== undefined && isFresh(loadedUntil, now)) {
    return 'up to date';
  }
  const replay = latestReplay(now);
  // Later weeks are told of again; what served when is history.
  if (loadedUntil === undefined) {
    await registerReleases(clientOf(target), replay, target.flights);
  }
  await profileFlights(target, replay);
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, `${JSON.stringify({ end: replay.end })}\n`);
  return 'loaded';
}

function clientOf({ portal, token }: FlightsTarget) {
  return createContractClient(
    { registry: registryContracts },
    {
      baseUrl: async () => `${portal}/api/mlops`,
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          headers: { ...init.headers, authorization: `Bearer ${token}` },
        }),
    },
  );
}

async function readEnd(file: string): Promise<string | undefined> {
  try {
    const { end } = JSON.parse(await readFile(file, 'utf8'));
    return typeof end === 'string' ? end : undefined;
  } catch {
    // Not there yet, or not written to its end.
    return undefined;
  }
}

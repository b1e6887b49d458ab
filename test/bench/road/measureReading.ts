import { setTimeout as delay } from 'node:timers/promises';
import { startBackend, type BackendOptions } from '../backend/startBackend';
import { compareLatency } from '../measure/compareLatency';
import type { MeasuredFigure } from '../measure/printFigure';
import { serviceName } from '../organisation/generateOrganisation';
import { signIn } from '../../portal/signIn';

/** The person of the generated organisation who does the reading. */
const reader = 'user:default/person-0-0';
/** A prime, so that requests wander over the whole organisation. */
const stride = 7919;
const fillTimeoutMs = 20 * 60_000;

/**
 * How fast the suite's reading endpoints answer a signed-in person, each
 * against the catalog's own endpoint for the same kind of question.
 */
export async function measureReading(
  options: BackendOptions & { readonly services: number },
): Promise<MeasuredFigure[]> {
  const { services } = options;
  const backend = await startBackend(options);
  const { baseUrl } = backend;
  try {
    await untilFilled(baseUrl, services);
    await backend.untilAtRest();
    const token = await signIn(baseUrl, reader);
    const name = (n: number) => serviceName((n * stride) % services);
    const ownership = await compareLatency({
      baseUrl,
      token,
      measured: {
        path: n => `/api/mlops/services/default/${name(n)}/ownership`,
      },
      floor: {
        path: n => `/api/catalog/entities/by-name/component/default/${name(n)}`,
      },
    });
    const fleet = await compareLatency({
      baseUrl,
      token,
      measured: { path: () => '/api/mlops/services?limit=20' },
      floor: { path: () => '/api/catalog/entities/by-query?limit=20' },
    });
    return [
      latency('ownership-p95', ownership, 3),
      latency('fleet-list-p95', fleet, 1.5),
    ];
  } finally {
    await backend.stop();
  }
}

function latency(
  figure: string,
  { measuredMs, floorMs }: { measuredMs: number; floorMs: number },
  bar: number,
): MeasuredFigure {
  return { figure, value: measuredMs, unit: 'ms', floor: floorMs, bar };
}

/** Waits until the catalog and the fleet both hold every service. */
async function untilFilled(baseUrl: string, services: number): Promise<void> {
  const deadline = Date.now() + fillTimeoutMs;
  let obstacle: unknown;
  while (Date.now() < deadline) {
    try {
      const [inCatalog, inFleet] = await countServices(baseUrl);
      if (inCatalog === services && inFleet === services) return;
      obstacle = `${inCatalog} are in the catalog and ${inFleet} in the fleet`;
    } catch (error) {
      // Nobody can sign in before the catalog knows them.
      obstacle = error;
    }
    await delay(2000);
  }
  throw new Error(
    `Not all of ${services} services are there after ${fillTimeoutMs} ms: ${obstacle}`,
  );
}

async function countServices(baseUrl: string): Promise<unknown[]> {
  const token = await signIn(baseUrl, reader);
  const totals = [
    '/api/catalog/entities/by-query?limit=0&filter=kind=component',
    '/api/mlops/services?limit=1',
  ].map(async path => {
    const answer = await fetch(`${baseUrl}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await answer.json()).totalItems;
  });
  return Promise.all(totals);
}

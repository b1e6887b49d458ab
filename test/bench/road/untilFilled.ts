import { setTimeout as delay } from 'node:timers/promises';
import { signIn } from '../../portal/signIn';

/** The person of the generated organisation who does the reading. */
export const reader = 'user:default/person-0-0';
const fillTimeoutMs = 20 * 60_000;

/** Waits until the catalog and the fleet both hold every service. */
export async function untilFilled(
  baseUrl: string,
  services: number,
): Promise<void> {
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

import { eventually } from './eventually';
import { portalDatabase, type Engine } from './portalDatabase';
import { startPortal, type Portal, type PortalOptions } from './startPortal';

/** Whom a journey signs in as when it does not matter who it is. */
export const mlopsEngineer = 'user:default/mlops-engineer-1';

/**
 * A portal for the tests of one `describe`, ready when the whole demo
 * organisation is in the fleet. Call the result to get it.
 */
export function demoPortal(
  engine: Engine,
  options: Omit<PortalOptions, 'database'> = {},
): () => Portal {
  const database = portalDatabase(engine);
  let portal: Portal | undefined;

  beforeAll(async () => {
    portal = await startPortal({ ...options, database });
    await untilSettled(portal);
  });

  afterAll(async () => {
    await portal?.stop();
    // Backstage's scaffolder goes on looking for tasks after its portal has
    // ended: its database goes with the server of this run.
    if (!options.forge) await database.drop();
  });

  return () => {
    if (!portal) throw new Error('The portal of this journey did not start');
    return portal;
  };
}

/**
 * Waits until the fleet shows the demo organisation as it is: every service,
 * and of them exactly those to mend that are meant to be. A catalog that is still
 * being filled shows more, because people and groups are missing yet.
 */
export async function untilSettled(portal: Portal): Promise<void> {
  const settled = { services: 12, withViolations: 3 };
  try {
    const reader = await eventually(() => portal.as(mlopsEngineer));
    await eventually(async () => {
      const { summary } = await reader.mlops.fleet.list({ query: {} });
      expect(summary).toMatchObject(settled);
      // The list is kept by one backend for all; each reads people for itself.
      const { roles } = await reader.mlops.ownership.get({
        path: { namespace: 'default', name: 'arrival-delay' },
      });
      expect(roles.filter(({ people }) => people.length === 0)).toEqual([]);
    });
  } catch (cause) {
    throw new Error(
      `The demo organisation is not there; the portal says:\n${portal.log
        .complaints()
        .slice(-3)
        .join('\n')}`,
      { cause },
    );
  }
}

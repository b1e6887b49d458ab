import { mlopsEngineer, untilSettled } from './portal/demoPortal';
import { eventually } from './portal/eventually';
import { databasesNamed, portalDatabase } from './portal/portalDatabase';
import { startPortal, type Portal } from './portal/startPortal';

describe('two replicas on one PostgreSQL', () => {
  const database = portalDatabase('PostgreSQL');
  const replicas: Portal[] = [];

  beforeAll(async () => {
    // One after the other, as a rolling deployment does: Backstage's own
    // scheduler cannot create its tables from two processes at once.
    replicas.push(await startPortal({ database }));
    replicas.push(await startPortal({ database }));
    await Promise.all(replicas.map(untilSettled));
  });

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.stop()));
    await database.drop();
  });

  it('keep what they know in that PostgreSQL, and nowhere else', async () => {
    const prefix = String(database.config.prefix);
    expect(await databasesNamed(prefix)).toEqual(
      expect.arrayContaining([`${prefix}catalog`, `${prefix}mlops`]),
    );
  });

  it('take a cursor of each other', async () => {
    const names: string[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < 12; turn += 1) {
      const { mlops } = await replicas[turn % 2].as(mlopsEngineer);
      const page = await mlops.fleet.list({ query: { limit: 1, after } });
      names.push(...page.items.map(({ service }) => service.entityRef));
      after = page.nextCursor;
    }
    expect(after).toBeUndefined();
    expect(new Set(names).size).toBe(12);
  });

  it('show the same change, both in the fleet and in the matrix', async () => {
    // The replicas' directories are one directory to the catalog.
    for (const { catalog } of replicas) {
      await catalog.change('system:default/freight-arrival', {
        roles: { 'ml-engineer': 'user:default/ml-engineer-1' },
      });
    }
    for (const replica of replicas) {
      const { mlops } = await replica.as(mlopsEngineer);
      await eventually(async () => {
        const { roles } = await mlops.ownership.get({
          path: { namespace: 'default', name: 'parcel-eta' },
        });
        const bound = roles.find(({ role }) => role === 'ml-engineer');
        expect(bound?.targets).toEqual([
          { entityRef: 'user:default/ml-engineer-1', title: 'ML engineer 1' },
        ]);
      });
    }
    const fleets = await Promise.all(
      replicas.map(async replica => {
        const { mlops } = await replica.as(mlopsEngineer);
        const { items } = await mlops.fleet.list({ query: { limit: 200 } });
        return items;
      }),
    );
    expect(fleets[0]).toEqual(fleets[1]);
  });

  it('run the request of one idempotency key once, whoever gets it', async () => {
    const lintOn = async (replica: Portal) => {
      const reader = await replica.as(mlopsEngineer);
      return reader.post(
        '/api/mlops/ownership/lint',
        { yaml: 'kind: Component' },
        { headers: { 'idempotency-key': 'the-same-for-all' } },
      );
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => lintOn(replicas[n % 2])),
    );
    // Whoever came while the first was running is told so, and may come again.
    expect(
      answers.filter(({ status }) => status !== 200 && status !== 409),
    ).toEqual([]);
    const fresh = answers.filter(
      ({ status, headers }) =>
        status === 200 && !headers.has('idempotent-replayed'),
    );
    expect(fresh).toHaveLength(1);
    const later = await lintOn(replicas[1]);
    expect(later.headers.get('idempotent-replayed')).toBe('true');
    expect(later.text).toBe(fresh[0].text);
  });
});

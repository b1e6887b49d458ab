import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { organisationMatrix } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { entities, mlService } from '../../dev/entities';
import { migrate } from '../database';
import {
  CatalogReader,
  OrganisationCache,
  pendingSince,
  readOrganisation,
} from '../ownership';
import { listFleet } from './fleetQueries';
import { FleetRefresh } from './FleetRefresh';

const forecasting = 'group:default/forecasting';
const signal = new AbortController().signal;

describe('FleetRefresh', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    let held: Entity[];
    let readings: number;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
      held = [...entities];
      readings = 0;
    });

    const logger = mockServices.logger.mock();
    const refresher = () => {
      const organisation = new OrganisationCache({
        read: async previous => {
          readings += 1;
          return readOrganisation(
            new CatalogReader(
              catalogServiceMock({ entities: held }),
              mockServices.auth(),
            ),
            ['ml-service'],
            new Date(),
            previous,
          );
        },
        maxAgeSeconds: 30,
        now: () => new Date(),
        logger,
      });
      return new FleetRefresh({
        organisation,
        matrix: organisationMatrix({ preset: 'starter', overrides: {} }),
        database: async () => knex,
        logger,
        settleEveryMs: 1,
      });
    };
    const fleet = async () =>
      (await listFleet(knex, { kind: 'all' }, {}, { limit: 300 })).map(
        ({ entry }) => entry,
      );
    const titles = async () =>
      (await fleet()).map(({ service }) => service.title);
    const writes = (sql: string[]) =>
      sql.filter(each => /^insert into .fleet_services/.test(each)).length;

    it('holds every ML service and nothing else', async () => {
      await refresher().refresh(signal);
      expect(await titles()).toEqual([
        'Arrival delay',
        'Baggage belt',
        'Crew roster',
      ]);
    });

    it('follows what is added, renamed, moved above, and removed', async () => {
      const refresh = refresher();
      await refresh.refresh(signal);
      held = [
        ...entities.filter(
          ({ kind, metadata }) =>
            kind !== 'Domain' && metadata.name !== 'crew-roster',
        ),
        mlService('de-icing', {}, { title: 'De-icing' }),
      ];
      await refresh.refresh(signal);
      expect(await titles()).toEqual([
        'Arrival delay',
        'Baggage belt',
        'De-icing',
      ]);
      const [arrivalDelay] = await fleet();
      expect(arrivalDelay.accountable).toEqual([]);
      expect(arrivalDelay.violations.map(({ code }) => code)).toContain(
        'domain-missing',
      );
    });

    it('keeps since when changes of control roles wait, and forgets them with their service', async () => {
      const narrowing = mlService('narrowing', {
        roles: { 'model-validator': 'user:default/data-scientist-1' },
      });
      held = [
        ...entities.map(entity =>
          entity.kind === 'Domain'
            ? { ...entity, spec: { roles: { 'model-validator': forecasting } } }
            : entity,
        ),
        narrowing,
      ];
      const since = () =>
        pendingSince(
          knex,
          { serviceRef: 'component:default/narrowing', digests: [] },
          'never',
        );
      const refresh = refresher();
      await refresh.refresh(signal);
      const first = await since();
      expect(first.size).toBe(1);
      // Another process resolves all of them anew.
      await refresher().refresh(signal);
      expect(await since()).toEqual(first);
      held = held.filter(entity => entity !== narrowing);
      await refresh.refresh(signal);
      expect((await since()).size).toBe(0);
    });

    it('writes only what changed, but everything once after a start', async () => {
      const refresh = refresher();
      await refresh.refresh(signal);
      const sql: string[] = [];
      knex.on('query', ({ sql: statement }) => sql.push(statement));
      await refresh.refresh(signal);
      expect(writes(sql)).toBe(0);
      // Another process, perhaps of another version, trusts nothing at first.
      await refresher().refresh(signal);
      expect(writes(sql)).toBe(1);
    });

    it('writes many in batches', async () => {
      held = Array.from({ length: 120 }, (_, n) => mlService(`s-${n}`));
      const sql: string[] = [];
      knex.on('query', ({ sql: statement }) => sql.push(statement));
      await refresher().refresh(signal);
      expect(writes(sql)).toBe(3);
      expect(await fleet()).toHaveLength(120);
    });

    it('leaves the fleet as it is when the catalog cannot be read', async () => {
      const refresh = refresher();
      await refresh.refresh(signal);
      const broken = new FleetRefresh({
        organisation: {
          refresh: () => Promise.reject(new Error('the catalog is away')),
        },
        matrix: organisationMatrix({ preset: 'starter', overrides: {} }),
        database: async () => knex,
        logger,
      });
      await expect(broken.refresh(signal)).rejects.toThrow('away');
      expect(await fleet()).toHaveLength(3);
    });

    it('goes on after a start until the catalog has settled', async () => {
      held = [];
      const refresh = refresher();
      const settled = refresh.settle(signal);
      await vi.waitFor(() => expect(readings).toBeGreaterThan(4));
      held = [...entities];
      await settled;
      expect(await fleet()).toHaveLength(3);
    });

    it('stops settling when the backend stops', async () => {
      held = [];
      const stopping = new AbortController();
      const settled = refresher().settle(stopping.signal);
      await vi.waitFor(() => expect(readings).toBeGreaterThan(0));
      stopping.abort();
      await settled;
    });
  });
});

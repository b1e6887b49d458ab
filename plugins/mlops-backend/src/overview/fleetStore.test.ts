import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { countFleet, countLifecycles, listFleet } from './fleetQueries';
import { foldText, type FleetRow } from './fleetRow';
import {
  markCatalogRead,
  readCatalogInstant,
  readInputDigests,
  removeFleetRows,
  saveFleetRows,
} from './fleetStore';
import type { FleetSight } from './FleetVisibility';

const all: FleetSight = { kind: 'all' };

function row(
  name: string,
  change: Partial<FleetRow> & { title?: string } = {},
) {
  const { title = name, ...rest } = change;
  const serviceRef = `component:default/${name}`;
  return {
    serviceRef,
    sortKey: foldText(title),
    searchText: foldText(`${title} ${name}`),
    lifecycle: 'production',
    hasViolations: false,
    inputDigest: 'd1',
    entry: {
      service: { entityRef: serviceRef, title },
      lifecycle: 'production',
      accountable: [],
      onCall: [],
      violations: [],
    },
    ...rest,
  };
}

describe('the store of the fleet', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
    });

    const titles = async (
      sight: FleetSight = all,
      filter: Parameters<typeof listFleet>[2] = {},
    ) =>
      (await listFleet(knex, sight, filter, { limit: 100 })).map(
        ({ entry }) => entry.service.title,
      );

    it('orders by title without case and accents, then by ref, the same everywhere', async () => {
      await saveFleetRows(knex, [
        row('z', { title: 'Äther' }),
        row('b', { title: 'same' }),
        row('a', { title: 'Same' }),
        row('under', { title: 'a_b' }),
        row('space', { title: 'a b' }),
        row('upper', { title: 'A-B' }),
        row('zulu', { title: 'Zulu' }),
      ]);
      expect(await titles()).toEqual([
        'a b',
        'A-B',
        'a_b',
        'Äther',
        'Same',
        'same',
        'Zulu',
      ]);
    });

    it('pages through everything once, also where titles are equal', async () => {
      const names = Array.from({ length: 25 }, (_, n) => `s-${n}`);
      await saveFleetRows(
        knex,
        names.map((name, n) => row(name, { title: `Title ${n % 3}` })),
      );
      const seen: string[] = [];
      let after;
      do {
        const page = await listFleet(knex, all, {}, { limit: 4, after });
        seen.push(...page.map(({ entry }) => entry.service.entityRef));
        after = page[page.length - 1]?.position;
      } while (after);
      expect(seen).toHaveLength(25);
      expect(new Set(seen).size).toBe(25);
    });

    it('overwrites what changed and removes what is gone', async () => {
      await saveFleetRows(knex, [row('a'), row('b')]);
      await saveFleetRows(knex, [
        row('a', { title: 'A new', inputDigest: 'd2' }),
      ]);
      await removeFleetRows(knex, ['component:default/b']);
      expect(await titles()).toEqual(['A new']);
      expect(await readInputDigests(knex)).toEqual(
        new Map([['component:default/a', 'd2']]),
      );
    });

    it('searches titles and names, taking wildcards for what they are', async () => {
      await saveFleetRows(knex, [
        row('arrival-delay', { title: 'Ankunftsverspätung' }),
        row('percent', { title: '100% sure' }),
        row('other', { title: '1000 sure' }),
        row('back', { title: 'a\\b' }),
      ]);
      expect(await titles(all, { search: 'VERSPATUNG' })).toEqual([
        'Ankunftsverspätung',
      ]);
      expect(await titles(all, { search: 'arrival' })).toEqual([
        'Ankunftsverspätung',
      ]);
      expect(await titles(all, { search: '0% s' })).toEqual(['100% sure']);
      expect(await titles(all, { search: '_' })).toEqual([]);
      expect(await titles(all, { search: 'a\\b' })).toEqual(['a\\b']);
      expect(await titles(all, { search: "'; drop table x --" })).toEqual([]);
    });

    it('filters by lifecycle and violations, and counts what is left', async () => {
      await saveFleetRows(knex, [
        row('a', { hasViolations: true }),
        row('b', { lifecycle: 'experimental', hasViolations: true }),
        row('c', { lifecycle: 'experimental' }),
      ]);
      expect(await titles(all, { lifecycle: 'experimental' })).toEqual([
        'b',
        'c',
      ]);
      expect(await titles(all, { onlyViolations: true })).toEqual(['a', 'b']);
      expect(
        await countFleet(knex, all, {
          lifecycle: 'experimental',
          onlyViolations: true,
        }),
      ).toBe(1);
      const counts = await countLifecycles(knex, all);
      expect(
        counts.sort((x, y) => x.lifecycle.localeCompare(y.lifecycle)),
      ).toEqual([
        { lifecycle: 'experimental', services: 2, withViolations: 1 },
        { lifecycle: 'production', services: 1, withViolations: 1 },
      ]);
    });

    it('shows some only what they may see, however many that is', async () => {
      await saveFleetRows(knex, [row('a'), row('b'), row('c')]);
      const many = Array.from(
        { length: 40_000 },
        (_, n) => `component:default/x-${n}`,
      );
      const sight: FleetSight = {
        kind: 'some',
        refs: [...many, 'component:default/b'],
      };
      expect(await titles(sight)).toEqual(['b']);
      expect(await countFleet(knex, sight, {})).toBe(1);
      expect(await titles({ kind: 'some', refs: [] })).toEqual([]);
    });

    it('shows a pipeline the services granted to it and those that name it', async () => {
      await saveFleetRows(knex, [
        row('own', { pipeline: 'external:ci' }),
        row('granted'),
        row('flight-1'),
        row('flight_2'),
        row('foreign', { pipeline: 'external:other' }),
      ]);
      const sight = (patterns: string[]): FleetSight => ({
        kind: 'pipeline',
        subject: 'external:ci',
        patterns,
      });
      expect(await titles(sight([]))).toEqual(['own']);
      expect(await titles(sight(['component:default/granted']))).toEqual([
        'granted',
        'own',
      ]);
      expect(await titles(sight(['component:default/flight_*']))).toEqual([
        'flight_2',
        'own',
      ]);
      expect(await titles(sight(['*']))).toHaveLength(5);
    });

    it('remembers when the catalog was last read', async () => {
      expect(await readCatalogInstant(knex)).toBeUndefined();
      await markCatalogRead(knex, '2026-01-31T12:00:00.000Z');
      await markCatalogRead(knex, '2026-01-31T12:00:30.000Z');
      expect(await readCatalogInstant(knex)).toBe('2026-01-31T12:00:30.000Z');
    });

    it('takes the same rows from two processes at once', async () => {
      const rows = Array.from({ length: 50 }, (_, n) => row(`s-${n}`));
      await Promise.all([
        saveFleetRows(knex, rows),
        saveFleetRows(knex, rows),
        saveFleetRows(knex, rows),
      ]);
      expect(await countFleet(knex, all, {})).toBe(50);
    });
  });
});

import { TestDatabases } from '@backstage/backend-test-utils';
import {
  deploymentSpans,
  liveAt,
  type Deployment,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf } from '../audit';
import { migrate } from '../database';
import {
  insertDeployment,
  listDeployments,
  readLive,
  type DeploymentToSave,
} from './deploymentStore';
import {
  insertModelVersion,
  listModelVersions,
  readModelVersion,
  type VersionToSave,
} from './modelVersionStore';

const service = 'component:default/arrival-delay';
const ada = { kind: 'user', ref: 'user:default/ada' } as const;
const digest = `sha256:${'a'.repeat(64)}`;

describe('the stores of the registry', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    let by: string;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
      by = await knex.transaction(tx => actorIdOf(tx, ada));
    });

    const version = (
      ordinal: number,
      change: Partial<VersionToSave> = {},
    ): VersionToSave => ({
      ...{ versionId: `version-${ordinal}`, service, ordinal },
      kind: 'tabular',
      lineage: { code: digest },
      lineageDigest: `digest-${ordinal}`,
      authors: [],
      metrics: {},
      registeredAt: '2026-01-31T09:30:00.000Z',
      registeredBy: by,
      ...change,
    });

    const saveVersions = (...versions: VersionToSave[]) =>
      knex.transaction(async tx => {
        for (const each of versions) await insertModelVersion(tx, each);
      });

    it('gives a version back as it was kept, with its gaps', async () => {
      const kept = version(1, {
        variant: 'plant-3',
        authors: [
          {
            given: 'ada@example.com',
            person: { entityRef: ada.ref, title: 'Ada Größe' },
          },
          { given: 'somebody' },
        ],
        metrics: { auc: 0.91, loss: 1e-7 },
        registryVersion: '12',
        source: 'https://ci.example.com/1',
      });
      await saveVersions(kept);
      expect(await readModelVersion(knex, 'version-1')).toEqual({
        ...kept,
        gaps: ['data', 'params', 'weights', 'environment', 'servingConfig'],
        registeredBy: ada.ref,
        isLatest: true,
      });
      expect(await readModelVersion(knex, 'version-2')).toBeUndefined();
    });

    it('lists versions newest first, and knows the latest of each variant', async () => {
      await saveVersions(
        version(1, { variant: 'plant-3' }),
        version(2),
        version(3),
        version(4, { service: 'component:default/other' }),
      );
      const all = await listModelVersions(knex, { service, limit: 10 });
      expect(all.map(({ ordinal, isLatest }) => [ordinal, isLatest])).toEqual([
        [3, true],
        [2, false],
        [1, true],
      ]);
      const page = await listModelVersions(knex, {
        ...{ service, below: 3, limit: 1 },
      });
      expect(page.map(({ ordinal }) => ordinal)).toEqual([2]);
    });

    it('refuses one lineage or one ordinal twice', async () => {
      await saveVersions(version(1));
      await expect(
        saveVersions(version(2, { lineageDigest: 'digest-1' })),
      ).rejects.toThrow(/unique/i);
      await expect(
        saveVersions(version(1, { versionId: 'another', lineageDigest: 'x' })),
      ).rejects.toThrow(/unique/i);
    });

    it('shows nobody once the person was erased', async () => {
      await saveVersions(version(1));
      await knex('ledger_actors').update({ kind: null, ref: null, salt: null });
      expect(await readModelVersion(knex, 'version-1')).toMatchObject({
        registeredBy: '',
      });
    });

    const instant = (day: number) =>
      `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
    // Not in order, places mixed, one instant twice, one withdrawal.
    const recorded: [string, string | undefined, number, number, number][] = [
      ['production', 'eu-west', 5, 5, 2],
      ['production', 'eu-west', 1, 1, 1],
      ['production', 'us-east', 2, 9, 1],
      ['production', 'eu-west', 5, 8, 3],
      ['staging', undefined, 3, 3, 3],
      ['production', 'eu-west', 7, 7, 0],
      ['production', 'eu-west', 9, 10, 1],
      ['staging', undefined, 3, 3, 2],
    ];

    const saveDeployments = async () => {
      const deployments = recorded.map(
        ([environment, region, from, at, ordinal], n): DeploymentToSave => ({
          deploymentId: `deployment-${n}`,
          ...{ service, environment, region, from: instant(from) },
          parts: ordinal
            ? [
                {
                  ...{ part: 'champion', versionId: `v-${ordinal}`, ordinal },
                  trafficShare: 1,
                },
              ]
            : [],
          recordedAt: instant(at),
          recordedBy: by,
        }),
      );
      await knex.transaction(async tx => {
        for (const each of deployments) await insertDeployment(tx, each);
      });
      return deployments.map(
        ({ region, parts, ...rest }): Deployment => ({
          ...rest,
          ...(region && { region }),
          parts: [...parts],
          recordedBy: ada.ref,
        }),
      );
    };

    it('answers at every instant what the rules say was live', async () => {
      const all = await saveDeployments();
      for (let day = 0; day <= 12; day += 1) {
        const live = await readLive(knex, { service, at: instant(day) });
        expect({ day, live }).toEqual({ day, live: liveAt(all, instant(day)) });
      }
      const at = instant(12);
      expect(
        await readLive(knex, { service, environment: 'staging', at }),
      ).toMatchObject([{ environment: 'staging', parts: [{ ordinal: 2 }] }]);
      expect(
        await readLive(knex, { service: 'component:default/other', at }),
      ).toEqual([]);
    });

    it('lists what counts, the newest first, with its end', async () => {
      const all = await saveDeployments();
      const spans = deploymentSpans(all);
      const history = await listDeployments(knex, { service });
      expect(history).toHaveLength(spans.length);
      expect(history).toEqual(expect.arrayContaining(spans));
      expect(history.map(({ from }) => from)).toEqual(
        spans.map(({ from }) => from).reverse(),
      );
      const some = await listDeployments(knex, {
        ...{ service, environment: 'production' },
        ...{ from: instant(5), to: instant(9) },
      });
      expect(
        some.map(({ from, until, parts }) => [from, until, parts[0]?.ordinal]),
      ).toEqual([
        [instant(7), instant(9), undefined],
        [instant(5), instant(7), 3],
      ]);
    });
  });
});

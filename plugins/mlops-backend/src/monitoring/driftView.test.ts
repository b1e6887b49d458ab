import { TestDatabases } from '@backstage/backend-test-utils';
import type { Deployment, ProfilePush } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  flightProfiles,
  flightPush,
  flightWeeks,
  weekBegin,
} from '../../dev/flightProfiles';
import { anyCaller, monitoringAt } from '../../dev/monitoringServices';
import { migrate } from '../database';
import { driftOf, driftQuestion } from './__testUtils__/driftOf';
import { begin } from './__testUtils__/usualFlights';

describe('the view of drift', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
    });
    const { push, drift, featureOf } = driftOf(() => knex);

    it('judges by any statistic, and draws its line once', async () => {
      await push(
        flightWeeks({ begin, laterBy: week => (week === 11 ? 120 : 0) }, 12),
      );
      const ask = { measure: 'wasserstein/evidently', feature: 'delay' };
      const [test] = (await featureOf('delay', ask)).tests;
      expect(test).toMatchObject({
        measure: 'wasserstein/evidently',
        howMade: [{ method: 'wasserstein-distance', from: 'profile' }],
        lines: [{ kind: 'calibrated', windows: 8 }],
        verdict: 'drifted',
      });
      expect(test.points).toHaveLength(12);
      const lines = () =>
        knex('monitoring_lines').where({ measure: ask.measure });
      expect(await lines()).toHaveLength(1);
      expect((await featureOf('delay', ask)).tests[0]).toEqual(test);
      expect(await lines()).toHaveLength(1);
    });

    it('shows the newest revision of late data', async () => {
      await push(flightWeeks({ begin }, 12));
      const later = flightProfiles({ begin, laterBy: () => 120 }, 12).profiles;
      await push(
        flightPush({
          profiles: later.filter(({ from }) => from === weekBegin(begin, 11)),
        }),
      );
      const { tests } = await featureOf('delay');
      expect(
        tests[0].points
          .slice(-2)
          .map(({ revision, verdict }) => [revision, verdict]),
      ).toEqual([
        [1, 'ok'],
        [2, 'drifted'],
      ]);
    });

    it('narrows to a feature, a span, a number of features', async () => {
      await push(
        flightWeeks({ begin, laterBy: week => (week === 11 ? 120 : 0) }, 12),
      );
      expect((await drift({ feature: 'origin' })).totalFeatures).toBe(1);
      const few = await drift({ limit: 1 });
      expect(few.totalFeatures).toBe(2);
      // The one to be looked at first.
      expect(few.features.map(({ feature }) => feature)).toEqual(['delay']);
      const span = await drift({
        from: weekBegin(begin, 9),
        to: weekBegin(begin, 11),
      });
      expect(span.features[0].tests[0].points.map(({ from }) => from)).toEqual([
        weekBegin(begin, 9),
        weekBegin(begin, 10),
      ]);
      expect((await drift({ variant: 'plant-1' })).totalFeatures).toBe(0);
      expect((await drift({ environment: 'staging' })).totalFeatures).toBe(0);
    });

    it('marks what was deployed meanwhile, by time', async () => {
      await push(flightWeeks({ begin }, 12));
      const asked: object[] = [];
      const deployment = (week: number, ordinal: number): Deployment => ({
        deploymentId: `d-${week}`,
        service: 'component:default/arrival-delay',
        environment: 'production',
        from: weekBegin(begin, week),
        parts: [{ part: 'champion', versionId: 'v', ordinal, trafficShare: 1 }],
        recordedAt: weekBegin(begin, week),
        recordedBy: 'external:ci',
      });
      const { markers } = await monitoringAt(
        knex,
        weekBegin(begin, 12),
        async (_, asking) => {
          asked.push(asking);
          return [deployment(9, 4), deployment(2, 3)];
        },
      ).drifts.drift(driftQuestion(), anyCaller);
      expect(asked).toEqual([
        expect.objectContaining({ environment: 'production', from: begin }),
      ]);
      expect(markers.map(({ at, sentence }) => [at, sentence])).toEqual([
        [weekBegin(begin, 2), 'Version 3 serves.'],
        [weekBegin(begin, 9), 'Version 4 serves.'],
      ]);
    });

    it('reads 26 weeks of 6 features in as many queries as one week of one', async () => {
      const { reference, profiles } = flightWeeks({ begin }, 26);
      const six = <T extends { readonly feature: string }>(each: T): T[] =>
        ['', '-2', '-3'].map(suffix => ({
          ...each,
          feature: `${each.feature}${suffix}`,
        }));
      const statements: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      const queriesFor = async (body: ProfilePush) => {
        await push(body, 27);
        statements.length = 0;
        const { totalFeatures } = await drift({}, 27);
        return { totalFeatures, queries: statements.length };
      };
      const [first] = profiles;
      const small = await queriesFor({
        ...flightPush({ profiles: [first] }),
        reference,
      });
      const large = await queriesFor({
        ...flightPush({ profiles: profiles.flatMap(six) }),
        reference: { ...reference, windows: reference.windows.flatMap(six) },
      });
      expect(small).toEqual({ totalFeatures: 1, queries: 6 });
      expect(large).toEqual({ totalFeatures: 6, queries: 6 });
      // Nothing as large as counts or bins is read for it.
      expect(statements.join()).not.toMatch(/counts|bins|merged|p\.\*/);
    });
  });
});

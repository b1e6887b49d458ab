import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  flightProfiles,
  flightPush,
  flightWeeks,
  rawScoreOf,
  weekBegin,
} from '../../dev/flightProfiles';
import { migrate } from '../database';
import { driftOf } from './__testUtils__/driftOf';
import { begin } from './__testUtils__/usualFlights';

describe('drift', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
    });
    const { push, drift, featureOf } = driftOf(() => knex);

    it('has nothing to say of nothing', async () => {
      expect(await drift()).toMatchObject({
        sentence: 'Nothing was pushed yet.',
        totalFeatures: 0,
        features: [],
        markers: [],
      });
      expect(await drift()).not.toHaveProperty('verdict');
    });

    it('finds the reference’s own weeks and steady ones as usual', async () => {
      await push(flightWeeks({ begin }, 12));
      const { sentence, verdict, features, references, stepHours } =
        await drift();
      expect(sentence).toBe('All 2 features are as usual.');
      expect(verdict).toBe('ok');
      expect(stepHours).toBe(168);
      expect(references).toMatchObject([
        {
          referenceId: 'first-weeks',
          from: begin,
          to: weekBegin(begin, 8),
          windows: 8,
        },
      ]);
      expect(features[0].tests.map(test => test.points.length)).toEqual([
        12, 12,
      ]);
    });

    it('says what drifted, since when, by how much and what is missing', async () => {
      await push(
        flightWeeks(
          {
            begin,
            laterBy: week => (week >= 9 ? 120 : 0),
            closed: week => (week === 11 ? ['SEA', 'SFO'] : []),
          },
          12,
        ),
      );
      const { sentence, features } = await drift();
      expect(sentence).toMatch(
        /^2 of 2 features drifted, the first of them since the week of 9 March: .*origin.*2 values lost/,
      );
      expect(features.map(({ feature, since }) => [feature, since])).toEqual([
        ['delay', weekBegin(begin, 9)],
        ['origin', weekBegin(begin, 11)],
      ]);
    });

    it('says what was off last, where nothing is any more', async () => {
      await push(
        flightWeeks(
          { begin, laterBy: week => (week === 9 || week === 10 ? 120 : 0) },
          12,
        ),
      );
      expect((await drift()).sentence).toMatch(
        /^All 2 features are as usual now; delay drifted from the week of 9 March to the week of 16 March \([\d.]+ where [\d.]+ is usual\)\.$/,
      );
    });

    it('watches missing values on their own', async () => {
      await push(
        flightWeeks({ begin, missing: week => (week === 11 ? 0.2 : 0) }, 12),
      );
      const delay = await featureOf('delay');
      expect(delay.verdict).toBe('drifted');
      expect(delay.tests).toMatchObject([
        { watches: 'values', measure: 'psi/evidently', verdict: 'ok' },
        {
          watches: 'missing',
          measure: 'missing-share/plain',
          verdict: 'drifted',
        },
      ]);
      expect(delay.sentence).toBe(
        'Drifted in the week of 23 March: missing in 20% of rows where 0% is usual.',
      );
    });

    it('goes stale after twice the usual step', async () => {
      await push(flightWeeks({ begin }, 12));
      expect((await drift({}, 14)).verdict).toBe('ok');
      const silent = await drift({}, 15);
      expect(silent.verdict).toBe('stale');
      expect(silent.sentence).toBe(
        'No window has come since 30 March; one is due every 7 days.',
      );
      // What was judged in its time stays judged.
      expect(
        silent.features[0].tests[0].points.map(({ verdict }) => verdict),
      ).not.toContain('stale');
    });

    it('says when a window has too few rows', async () => {
      const whole = flightWeeks({ begin }, 11);
      await push(whole);
      const last = whole.profiles.filter(
        ({ feature, from }) => feature === 'origin' && from === begin,
      );
      await push(
        flightPush({
          profiles: last.map(each => ({
            ...each,
            from: weekBegin(begin, 11),
            to: weekBegin(begin, 12),
            rows: 3,
            counts: each.counts.map((_, cell) => (cell < 3 ? 1 : 0)),
          })),
        }),
      );
      const origin = await featureOf('origin');
      expect(origin.verdict).toBe('notEnoughData');
      expect(origin.sentence).toMatch(
        /^The window has 3 rows, and \d+ are needed\.$/,
      );
    });

    it("takes the peer's limit for a reference of few windows, and says so", async () => {
      const whole = flightWeeks({ begin }, 12);
      await push({
        ...whole,
        reference: {
          ...whole.reference,
          windows: whole.reference.windows.slice(0, 4),
        },
      });
      const { tests } = await featureOf('origin');
      expect(tests[0].lines).toEqual([
        {
          referenceId: 'first-weeks',
          madeFrom: 'profile',
          kind: 'peer',
          judgedBy: 'value',
          drifted: 0.1,
          windows: 2,
          sentence:
            "With 2 windows the reference cannot say what is usual, so psi/evidently's own limit of 0.1 stands in.",
        },
      ]);
      // Nobody has a limit for missing values.
      expect(tests[1]).toMatchObject({
        verdict: 'notEnoughData',
        lines: [{ kind: 'none' }],
      });
    });

    it('judges the pipeline’s own scores where the reference has some, too', async () => {
      const whole = flightWeeks({ begin }, 12);
      const delays = whole.profiles.filter(each => each.feature === 'delay');
      const scores = delays.map(each => rawScoreOf(each, 0.02));
      await push({ ...whole, scores });
      const alone = (await featureOf('delay')).tests[1];
      expect(alone.points[11]).toMatchObject({
        madeFrom: 'profile',
        value: 0,
        rawValue: 0.02,
        verdict: 'ok',
      });
      await push({
        ...whole,
        reference: {
          ...whole.reference,
          scores: delays
            .slice(0, 8)
            .map((each, at) => rawScoreOf(each, at / 1_000)),
        },
      });
      const both = (await featureOf('delay')).tests[1];
      expect(both.points[11]).toMatchObject({
        madeFrom: 'raw',
        value: 0.02,
        warn: 0.007,
        verdict: 'drifted',
      });
      expect(both.howMade).toMatchObject([{ from: 'raw' }]);
      expect(both.lines).toMatchObject([
        { madeFrom: 'raw', kind: 'calibrated', windows: 8 },
      ]);
    });

    it('judges each window under its own reference, the newest where there are two', async () => {
      await push(
        flightWeeks({ begin, laterBy: week => (week >= 8 ? 120 : 0) }, 12),
      );
      const again = flightProfiles(
        { begin: weekBegin(begin, 0) },
        12,
        'second',
      );
      await push(
        {
          ...flightWeeks({ begin }, 0, 'second'),
          profiles: again.profiles.filter(
            ({ from }) => from === weekBegin(begin, 11),
          ),
        },
        14,
      );
      const { points } = (await featureOf('delay')).tests[0];
      expect(
        points
          .slice(-2)
          .map(({ referenceId, verdict }) => [referenceId, verdict]),
      ).toEqual([
        ['first-weeks', 'drifted'],
        ['second', 'ok'],
      ]);
    });
  });
});

import { TestDatabases } from '@backstage/backend-test-utils';
import {
  monitoringContracts,
  type ObservationPush,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { flightWeeks, weekBegin } from '../../dev/flightProfiles';
import { anyCaller, monitoringAt } from '../../dev/monitoringServices';
import { migrate } from '../database';
import { begin, path } from './__testUtils__/usualFlights';

const now = weekBegin(begin, 6);
const week = (at: number, value: number, n?: number) => ({
  from: weekBegin(begin, at),
  to: weekBegin(begin, at + 1),
  value,
  ...(n !== undefined && { n }),
});
const accuracy = (...points: ObservationPush['points']): ObservationPush => ({
  service: 'component:default/arrival-delay',
  environment: 'production',
  segment: 'all',
  layer: 'performance',
  metric: 'accuracy',
  points,
});

describe('observations', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
    });
    const push = (body: ObservationPush) =>
      monitoringAt(knex, now).observations.push(body, anyCaller);
    const list = (change: object = {}) =>
      monitoringAt(knex, now).observations.list(
        {
          path,
          query: monitoringContracts.observations.input.query.parse({
            environment: 'production',
            ...change,
          }),
        },
        anyCaller,
      );

    it('are kept by window, and another value is a new revision', async () => {
      expect(await push(accuracy(week(0, 0.9, 100), week(1, 0.8)))).toEqual({
        ...{ accepted: 2, unchanged: 0, revised: 0, refused: [] },
      });
      expect(await push(accuracy(week(0, 0.9, 100), week(1, 0.7)))).toEqual({
        ...{ accepted: 1, unchanged: 1, revised: 1, refused: [] },
      });
      const { series } = await list();
      expect(series).toEqual([
        {
          layer: 'performance',
          metric: 'accuracy',
          segment: 'all',
          points: [
            { ...week(0, 0.9, 100), revision: 1 },
            { ...week(1, 0.7), revision: 2 },
          ],
        },
      ]);
    });

    it('say which points are not taken', async () => {
      const answer = await push(
        accuracy(week(0, 0.9), week(0, 0.8), week(40, 1), {
          ...week(1, 1),
          to: begin,
        }),
      );
      expect(answer.accepted).toBe(1);
      expect(answer.refused.map(({ sentence }) => sentence)).toEqual([
        'The window of accuracy is given twice.',
        expect.stringContaining('still to come'),
        expect.stringContaining('not after it begins'),
      ]);
    });

    it('are kept apart by what they are of, and listed by span', async () => {
      await push(accuracy(week(0, 0.9), week(1, 0.8), week(2, 0.7)));
      await push({
        ...accuracy(week(0, 12.5)),
        layer: 'system',
        metric: 'latency',
        unit: 'ms',
      });
      await push({ ...accuracy(week(0, 0.4)), segment: 'carrier:aa' });
      expect((await list()).series).toHaveLength(3);
      expect((await list({ metric: 'latency' })).series).toMatchObject([
        { unit: 'ms', points: [{ value: 12.5 }] },
      ]);
      const { series } = await list({
        layer: 'performance',
        from: weekBegin(begin, 1),
        to: weekBegin(begin, 2),
      });
      expect(
        series.map(({ points }) => points.map(({ value }) => value)),
      ).toEqual([[0.8], []]);
    });

    it('pushed at once get a revision each', async () => {
      const answers = await Promise.all(
        [0.1, 0.2, 0.3, 0.4].map(value => push(accuracy(week(0, value)))),
      );
      expect(answers.map(({ accepted }) => accepted)).toEqual([1, 1, 1, 1]);
      expect((await list()).series[0].points[0].revision).toBe(4);
    });

    it('are part of the summary, beside the drift of data', async () => {
      const summary = (environment?: string) =>
        monitoringAt(knex, weekBegin(begin, 12)).summaries.summary(
          { path, query: { environment } },
          anyCaller,
        );
      expect(await summary()).toMatchObject({
        environments: [],
        sentence: 'Nothing was pushed yet.',
        features: [],
      });
      await push(accuracy(week(0, 0.9), week(1, 0.81234)));
      const drifting = flightWeeks(
        { begin, laterBy: at => (at === 11 ? 120 : 0) },
        12,
      );
      const { pushes } = monitoringAt(knex, weekBegin(begin, 12));
      await pushes.push(drifting, anyCaller);
      await pushes.push({ ...drifting, environment: 'staging' }, anyCaller);
      const found = await summary();
      expect(found).toMatchObject({
        environment: 'production',
        environments: ['production', 'staging'],
        verdict: 'drifted',
        sentence: expect.stringMatching(
          /^1 of 2 features drifted in the week of 23 March: delay/,
        ),
        layers: [
          { layer: 'data', verdict: 'drifted' },
          {
            layer: 'performance',
            sentence:
              'accuracy was 0.8123 in the week of 12 January; nothing judges it.',
          },
          { layer: 'business', sentence: 'Nothing was pushed yet.' },
          { layer: 'system', sentence: 'Nothing was pushed yet.' },
        ],
        totalFeatures: 2,
        features: [
          {
            feature: 'delay',
            verdict: 'drifted',
            datasetRole: 'input',
            since: weekBegin(begin, 11),
          },
          { feature: 'origin', verdict: 'ok' },
        ],
      });
      expect((await summary('staging')).environment).toBe('staging');
    });
  });
});

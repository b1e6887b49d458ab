import { TestDatabases } from '@backstage/backend-test-utils';
import type { ProfilePush } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  flightProfiles,
  flightPush,
  flightWeeks,
  rawScoreOf,
  weekBegin,
} from '../../dev/flightProfiles';
import { anyCaller, monitoringAt } from '../../dev/monitoringServices';
import { migrate } from '../database';
import { begin, ofWeek, reference, whole } from './__testUtils__/usualFlights';

const now = weekBegin(begin, 13);
const late = flightProfiles({ begin, laterBy: () => 5 }, 12).profiles;

describe('pushing profiles', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
    });
    const push = (body: ProfilePush, at = now) =>
      monitoringAt(knex, at).pushes.push(body, anyCaller);
    const stored = async () => {
      const rows = await knex('monitoring_profiles')
        .orderBy(['feature', 'from_at', 'revision'])
        .select('feature', 'from_at', 'revision', 'newest', 'rows');
      return rows.map(row => ({ ...row, rows: Number(row.rows) }));
    };
    const count = async (table: string) =>
      Number((await knex(table).count({ n: '*' }))[0].n);

    it('takes the same again without changing anything', async () => {
      expect(await push(whole)).toEqual({
        accepted: { referenceFeatures: 2, profiles: 24, scores: 0 },
        unchanged: { referenceFeatures: 0, profiles: 0, scores: 0 },
        revisions: [],
        refused: [],
      });
      const before = await stored();
      expect(await push(whole)).toEqual({
        accepted: { referenceFeatures: 0, profiles: 0, scores: 0 },
        unchanged: { referenceFeatures: 2, profiles: 24, scores: 0 },
        revisions: [],
        refused: [],
      });
      expect(await stored()).toEqual(before);
      expect(await count('monitoring_series')).toBe(1);
      expect(await count('monitoring_references')).toBe(1);
    });

    it('keeps late data as a new revision, and lets the newest count', async () => {
      await push(reference);
      await push(flightPush({ profiles: ofWeek(9) }));
      const delay = ofWeek(9, late).filter(each => each.feature === 'delay');
      expect(await push(flightPush({ profiles: delay }))).toMatchObject({
        accepted: { profiles: 1 },
        revisions: [
          { feature: 'delay', from: weekBegin(begin, 9), revision: 2 },
        ],
      });
      expect(await stored()).toMatchObject([
        { feature: 'delay', revision: 1, newest: 0 },
        { feature: 'delay', revision: 2, newest: 1 },
        { feature: 'origin', revision: 1, newest: 1 },
      ]);
      // Back to what it was first is a change again.
      await push(flightPush({ profiles: ofWeek(9) }));
      expect(await stored()).toMatchObject([
        { revision: 1, newest: 0 },
        { revision: 2, newest: 0 },
        { revision: 3, newest: 1 },
        { feature: 'origin', revision: 1 },
      ]);
    });

    it('refuses a reference with other content under its name, and with it everything', async () => {
      await push(reference);
      const other = flightWeeks({ begin, rows: 300 }, 12);
      const refusal = push({ ...other, profiles: ofWeek(9) });
      await expect(refusal).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          /^The reference first-weeks is known with other content: delay has the digest sha256:[0-9a-f]{64}, not sha256:[0-9a-f]{64}\./,
        ),
        current: {
          referenceId: 'first-weeks',
          differences: [
            {
              feature: 'delay',
              known: expect.stringContaining('sha256:'),
              pushed: expect.stringContaining('sha256:'),
            },
          ],
        },
      });
      expect(await stored()).toEqual([]);
      await expect(
        push({
          ...reference,
          reference: { ...whole.reference, against: 'training' },
        }),
      ).rejects.toThrow('is known as one of serving, not of training');
    });

    it('lets features come to a reference one after the other', async () => {
      const only = (feature: string): ProfilePush => ({
        ...reference,
        reference: {
          ...whole.reference,
          windows: whole.reference.windows.filter(
            each => each.feature === feature,
          ),
        },
      });
      expect((await push(only('delay'))).accepted.referenceFeatures).toBe(1);
      expect((await push(only('origin'))).accepted.referenceFeatures).toBe(1);
      expect(await count('monitoring_references')).toBe(1);
      expect((await push(whole)).unchanged.referenceFeatures).toBe(2);
    });

    it('takes what it can of a push and says what it does not take', async () => {
      const [delay, origin] = ofWeek(9);
      const answer = await push({
        ...whole,
        profiles: [
          { ...delay, rows: 1 },
          origin,
          origin,
          { ...origin, feature: 'carrier' },
          { ...origin, from: weekBegin(begin, 10), referenceId: 'unheard-of' },
        ],
        scores: [rawScoreOf(delay, 0.3)],
      });
      expect(answer.accepted).toEqual({
        referenceFeatures: 2,
        profiles: 1,
        scores: 0,
      });
      expect(answer.refused).toMatchObject([
        {
          what: 'profile',
          feature: 'delay',
          sentence: expect.stringContaining('delay: rows is 1'),
        },
        {
          feature: 'origin',
          sentence: 'The same window of origin is given twice.',
        },
        {
          feature: 'carrier',
          sentence:
            'There is no reference first-weeks with the feature carrier; push it first.',
        },
        {
          feature: 'origin',
          sentence: expect.stringContaining('not after it begins'),
        },
        {
          what: 'score',
          feature: 'delay',
          sentence: expect.stringContaining(
            'There is no profile of delay under first-weeks',
          ),
        },
      ]);
      expect(await stored()).toMatchObject([{ feature: 'origin' }]);
    });

    it('keeps raw scores with the revision they were made of', async () => {
      await push(whole);
      const [delay] = ofWeek(9);
      expect(
        (await push(flightPush({ scores: [rawScoreOf(delay, 0.3)] }))).accepted
          .scores,
      ).toBe(1);
      expect(
        (await push(flightPush({ scores: [rawScoreOf(delay, 0.3)] }))).unchanged
          .scores,
      ).toBe(1);
      await push(flightPush({ scores: [rawScoreOf(delay, 0.4)] }));
      expect(await count('monitoring_raw_scores')).toBe(1);
      // The old score says nothing of the new rows.
      await push(flightPush({ profiles: ofWeek(9, late) }));
      const current = await knex('monitoring_raw_scores')
        .join('monitoring_profiles', 'profile', 'id')
        .where('newest', 1);
      expect(current).toEqual([]);
    });

    it('keeps services, variants, environments, versions, roles and segments apart', async () => {
      const others: Partial<ProfilePush>[] = [
        {},
        { service: 'component:default/baggage-belt' },
        { variant: 'plant-1' },
        { environment: 'staging' },
        { datasetRole: 'label' },
        { segment: 'carrier:aa' },
      ];
      for (const change of others) {
        const { accepted } = await push({ ...whole, ...change });
        expect(accepted.profiles).toBe(24);
      }
      expect(await count('monitoring_series')).toBe(6);
      // One reference serves all environments.
      expect(await count('monitoring_references')).toBe(5);
    });

    it('refuses an environment and a version there is not', async () => {
      await expect(
        push({ ...whole, environment: 'moon' }),
      ).rejects.toMatchObject({
        field: 'body.environment',
      });
      await expect(
        push({ ...whole, versionId: '0190c1a2-0000-7000-8000-000000000000' }),
      ).rejects.toMatchObject({ field: 'body.versionId' });
      expect(await count('monitoring_references')).toBe(0);
    });

    it('takes a thousand features at once', async () => {
      const names = Array.from({ length: 1_000 }, (_, at) => `f${at}`);
      const [origin] = ofWeek(9).filter(each => each.feature === 'origin');
      const windows = whole.reference.windows.filter(
        each => each.feature === 'origin' && each.from < weekBegin(begin, 2),
      );
      const answer = await push({
        ...whole,
        reference: {
          ...whole.reference,
          windows: names.flatMap(feature =>
            windows.map(each => ({ ...each, feature })),
          ),
        },
        profiles: names.map(feature => ({ ...origin, feature })),
      });
      expect(answer).toMatchObject({
        accepted: { referenceFeatures: 1_000, profiles: 1_000 },
        refused: [],
      });
    });
  });
});

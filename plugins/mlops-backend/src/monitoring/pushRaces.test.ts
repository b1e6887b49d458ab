import { TestDatabases } from '@backstage/backend-test-utils';
import type { ProfilePush } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  flightProfiles,
  flightPush,
  flightWeeks,
  weekBegin,
} from '../../dev/flightProfiles';
import { anyCaller, monitoringAt } from '../../dev/monitoringServices';
import { migrate } from '../database';
import { begin, ofWeek, reference, whole } from './__testUtils__/usualFlights';

const now = weekBegin(begin, 13);

describe('pushing profiles at once', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
    });
    const push = (body: ProfilePush) =>
      monitoringAt(knex, now).pushes.push(body, anyCaller);
    const stored = () =>
      knex('monitoring_profiles')
        .orderBy(['feature', 'from_at', 'revision'])
        .select('feature', 'revision', 'newest');

    it('gives each its revision, and loses none', async () => {
      await push(reference);
      const versions = [1, 2, 3, 4, 5, 6].map(laterBy =>
        ofWeek(
          9,
          flightProfiles({ begin, laterBy: () => laterBy }, 12).profiles,
        ),
      );
      const answers = await Promise.all(
        // Half of them take the reference, too: nobody may wait in a circle.
        versions.map((profiles, at) =>
          push(at % 2 ? flightPush({ profiles }) : { ...reference, profiles }),
        ),
      );
      expect(answers.map(({ accepted }) => accepted.profiles).sort()).toEqual([
        1, 1, 1, 1, 1, 2,
      ]);
      const delays = (await stored()).filter(row => row.feature === 'delay');
      expect(delays.map(row => row.revision)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(delays.filter(row => row.newest === 1)).toHaveLength(1);
    });

    it('stores one of equal pushes at once', async () => {
      const answers = await Promise.all([
        push(whole),
        push(whole),
        push(whole),
      ]);
      expect(answers.map(({ accepted }) => accepted.profiles).sort()).toEqual([
        0, 0, 24,
      ]);
      expect(await stored()).toHaveLength(24);
    });

    it('lets one of two references of one name win', async () => {
      const other = flightWeeks({ begin, rows: 300 }, 12);
      const outcomes = await Promise.allSettled([push(whole), push(other)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect(await stored()).toHaveLength(24);
    });
  });
});

import { TestDatabases } from '@backstage/backend-test-utils';
import { monitoringContracts } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  flightProfiles,
  flightPush,
  flightWeeks,
  weekBegin,
} from '../../dev/flightProfiles';
import { anyCaller, monitoringAt } from '../../dev/monitoringServices';
import { migrate } from '../database';
import { begin, path } from './__testUtils__/usualFlights';

describe('distribution', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
      await monitoringAt(knex, weekBegin(begin, 13)).pushes.push(
        flightWeeks(
          {
            begin,
            laterBy: week => (week === 11 ? 120 : 0),
            missing: week => (week === 11 ? 0.2 : 0),
            closed: week => (week === 11 ? ['SEA'] : []),
          },
          12,
        ),
        anyCaller,
      );
    });
    const distribution = (change: object) =>
      monitoringAt(knex, weekBegin(begin, 13)).distributions.distribution(
        {
          path,
          query: monitoringContracts.distribution.input.query.parse({
            environment: 'production',
            ...change,
          }),
        },
        anyCaller,
      );

    it('shows the newest window against its reference', async () => {
      const found = await distribution({ feature: 'origin' });
      expect(found).toMatchObject({
        feature: 'origin',
        kind: 'category',
        referenceId: 'first-weeks',
        reference: { from: begin, to: weekBegin(begin, 8), windows: 8 },
        window: { from: weekBegin(begin, 11), windows: 1, missingShare: 0 },
        leftOut: 0,
        lost: ['SEA'],
        totalLost: 1,
      });
      const sum = (side: 'reference' | 'window') =>
        found.bins.reduce((all, bin) => all + bin[side], 0);
      expect([sum('reference'), sum('window')]).toEqual([
        expect.closeTo(1, 9),
        expect.closeTo(1, 9),
      ]);
      expect(found.bins.find(({ label }) => label === 'SEA')).toMatchObject({
        window: 0,
        windowRows: 0,
      });
      expect(found.sentence).toContain(
        'the largest change is SEA, 0% instead of 13%',
      );
      expect(found.sentence).toContain('1 value lost');
    });

    it('measures numbers by everything that makes sense of them', async () => {
      const { scores, window, bins, kind } = await distribution({
        feature: 'delay',
      });
      expect(kind).toBe('number');
      expect(window.missingShare).toBe(0.2);
      expect(bins[0].label).toMatch(/^below /);
      expect(scores.map(({ measure }) => measure)).toEqual([
        'psi/evidently',
        'missing-share/plain',
        'jensen-shannon/evidently',
        'jensen-shannon/nannyml',
        'hellinger/evidently',
        'total-variation/plain',
        'kolmogorov-smirnov/scipy',
        'wasserstein/scipy',
        'wasserstein/evidently',
      ]);
    });

    it('merges the windows of a span', async () => {
      const { window, sentence } = await distribution({
        feature: 'delay',
        from: weekBegin(begin, 8),
        to: weekBegin(begin, 12),
      });
      expect(window).toMatchObject({
        from: weekBegin(begin, 8),
        to: weekBegin(begin, 12),
        windows: 4,
        rows: 1_600,
        missingShare: 0.05,
      });
      expect(sentence).toMatch(/^In the 28 days from 2 March, /);
    });

    it('merges under one reference only, and says how many it left out', async () => {
      const { profiles } = flightProfiles({ begin }, 12, 'second');
      await monitoringAt(knex, weekBegin(begin, 14)).pushes.push(
        {
          ...flightWeeks({ begin }, 0, 'second'),
          profiles: profiles.filter(({ from }) => from >= weekBegin(begin, 10)),
        },
        anyCaller,
      );
      expect(
        await distribution({ feature: 'delay', from: weekBegin(begin, 8) }),
      ).toMatchObject({
        referenceId: 'second',
        window: { from: weekBegin(begin, 10), windows: 2 },
        leftOut: 2,
      });
    });

    it('refuses to count rows twice', async () => {
      const { profiles } = flightProfiles({ begin }, 12);
      await monitoringAt(knex, weekBegin(begin, 13)).pushes.push(
        flightPush({
          profiles: profiles
            .filter(({ from }) => from === weekBegin(begin, 9))
            .map(each => ({ ...each, to: weekBegin(begin, 11) })),
        }),
        anyCaller,
      );
      await expect(
        distribution({ feature: 'delay', from: weekBegin(begin, 8) }),
      ).rejects.toThrow('share rows');
    });

    it('answers 404 where there is no window', async () => {
      await expect(distribution({ feature: 'altitude' })).rejects.toThrow(
        'There is no profile of altitude.',
      );
      await expect(
        distribution({ feature: 'delay', from: weekBegin(begin, 40) }),
      ).rejects.toThrow('There is no profile of delay in this span.');
    });
  });
});

import { aLevel } from './aQuestion';
import { organisationMatrix } from './organisationMatrix';
import type { OwnershipLevel } from './readOwnershipLevel';
import { resolveActivities } from './resolveActivities';

const organisation = organisationMatrix({ preset: 'starter', overrides: {} });

function declaring(
  level: 'domain' | 'use-case' | 'service',
  activities: Record<string, string>,
  raci: OwnershipLevel['raci'] = {},
): OwnershipLevel {
  return { ...aLevel(level, { raci }), activities };
}

const row = { 'mlops-engineer': 'A/R', 'ml-engineer': 'C' } as const;

describe('resolveActivities', () => {
  it.each(['domain', 'use-case', 'service'] as const)(
    'adds a row that a %s declares, behind those of the organisation',
    level => {
      const { activities, violations } = resolveActivities(organisation, [
        declaring(
          level,
          { 'measure-energy': 'Measure energy' },
          {
            'measure-energy': row,
          },
        ),
      ]);
      expect(activities).toHaveLength(8);
      expect(activities.at(-1)).toMatchObject({
        activity: 'measure-energy',
        title: 'Measure energy',
        source: { level },
        cells: {
          'mlops-engineer': { letters: 'A/R', source: { level } },
          'ml-engineer': { letters: 'C', source: { level } },
        },
      });
      expect(violations).toEqual([]);
    },
  );

  it('lets every level below fill and change it', () => {
    const { activities, violations } = resolveActivities(organisation, [
      declaring('domain', { 'measure-energy': 'Measure energy' }),
      aLevel('use-case', { raci: { 'measure-energy': row } }),
      declaring(
        'service',
        { 'measure-energy': 'Another title' },
        {
          'measure-energy': { 'ml-engineer': 'none' },
        },
      ),
    ]);
    expect(activities.at(-1)).toMatchObject({
      title: 'Measure energy',
      cells: { 'mlops-engineer': { source: { level: 'use-case' } } },
    });
    expect(activities.at(-1)?.cells).not.toHaveProperty('ml-engineer');
    expect(violations).toEqual([]);
  });

  it('replaces a row as a whole', () => {
    const { activities } = resolveActivities(organisation, [
      aLevel('service', {
        raci: {
          'respond-to-incident': {
            'ai-product-manager': 'none',
            'ml-engineer': 'A',
            'mlops-engineer': 'none',
            'on-call': 'R',
          },
        },
      }),
    ]);
    const replaced = activities.find(a => a.activity === 'respond-to-incident');
    expect(
      Object.entries(replaced?.cells ?? {}).map(([role, { letters }]) => [
        role,
        letters,
      ]),
    ).toEqual([
      ['ml-engineer', 'A'],
      ['on-call', 'R'],
    ]);
  });

  it('takes no cells for a row that only a level below declares, or nobody', () => {
    const { activities, violations } = resolveActivities(organisation, [
      aLevel('use-case', { raci: { 'measure-energy': row, retran: row } }),
      declaring('service', { 'measure-energy': 'Measure energy', retrain: '' }),
    ]);
    expect(activities.at(-2)?.cells).toEqual({});
    expect(violations.map(({ code, sentence }) => [code, sentence])).toEqual([
      [
        'activity-unknown',
        'spec.raci.measure-energy of use-case:default/use-case is no activity of this organisation and changes nothing: spec.activities here or on a level above would declare it.',
      ],
      [
        'activity-unknown',
        'spec.raci.retran of use-case:default/use-case is no activity of this organisation and changes nothing: spec.activities here or on a level above would declare it.',
      ],
    ]);
  });

  it('says which activity was probably meant', () => {
    expect(
      resolveActivities(organisation, [
        aLevel('service', { raci: { 'decide-promotoin': row } }),
      ]).violations,
    ).toMatchObject([
      {
        code: 'activity-unknown',
        sentence:
          'spec.raci.decide-promotoin of service:default/service is no activity of this organisation and changes nothing; did you mean decide-promotion?',
      },
    ]);
  });
});

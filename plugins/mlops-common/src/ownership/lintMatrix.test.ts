import { lintMatrix } from './lintMatrix';
import { organisationMatrix } from './organisationMatrix';
import type { RaciOverrides } from './raci';
import type { ViolationCode } from './violation';

function lintStandard(overrides: RaciOverrides) {
  return lintMatrix(organisationMatrix({ preset: 'standard', overrides }));
}

const broken: [ViolationCode, string, RaciOverrides][] = [
  [
    'no-accountable',
    'retrain has nobody accountable: exactly one role must hold A.',
    { retrain: { 'data-scientist': 'R' } },
  ],
  [
    'several-accountables',
    'retrain has 2 accountable roles, data-scientist, ml-engineer: exactly one role must hold A.',
    { retrain: { 'ml-engineer': 'A/R' } },
  ],
  [
    'no-responsible',
    'retire has nobody responsible: at least one role must hold R.',
    { retire: { 'mlops-engineer': 'I' } },
  ],
  [
    'too-many-consulted',
    'withdraw-or-keep-serving consults 5 roles, data-scientist, ml-engineer, model-validator, compliance, security: more than 4 make a decision slow.',
    { 'withdraw-or-keep-serving': { security: 'C' } },
  ],
  [
    'validator-not-independent',
    'retrain gives model-validator R: it works on validate-independently only, and advises elsewhere.',
    { retrain: { 'model-validator': 'R' } },
  ],
  [
    'validator-without-veto',
    'accept-model-risk gives model-validator C: it must hold C (veto).',
    { 'accept-model-risk': { 'model-validator': 'C', security: 'I' } },
  ],
  [
    'validator-without-veto',
    'accept-model-risk gives model-validator nothing: it must hold C (veto).',
    { 'accept-model-risk': { 'model-validator': 'none' } },
  ],
  [
    'production-health-split',
    'mlops-engineer and ml-engineer share production health: one role must be accountable for keep-uptime-and-latency, monitor-and-set-thresholds, manage-dependencies, respond-to-incident.',
    {
      'manage-dependencies': { 'ml-engineer': 'A/R', 'mlops-engineer': 'C' },
    },
  ],
];

describe('lintMatrix', () => {
  it.each(['starter', 'standard'] as const)(
    'finds nothing in the %s preset',
    preset => {
      expect(lintMatrix(organisationMatrix({ preset, overrides: {} }))).toEqual(
        [],
      );
    },
  );

  it.each(broken)('says %s: %s', (code, sentence, overrides) => {
    expect(lintStandard(overrides)).toEqual([
      expect.objectContaining({ code, sentence }),
    ]);
  });

  it('keeps answering an incident and withdrawing the service apart', () => {
    const cells = { 'mlops-engineer': 'A/R' as const };
    const lintRows = (...activities: string[]) =>
      lintMatrix(
        organisationMatrix({
          preset: 'empty',
          overrides: Object.fromEntries(
            activities.map(activity => [activity, cells]),
          ),
        }),
      ).filter(({ severity }) => severity === 'error');
    expect(lintRows('respond-to-incident', 'deploy-and-size')).toEqual([
      {
        code: 'incident-and-withdrawal-merged',
        severity: 'error',
        activity: 'respond-to-incident',
        sentence:
          'respond-to-incident is there without withdraw-or-keep-serving: answering an incident and deciding whether to go on serving are two activities, with an A each.',
      },
    ]);
    expect(lintRows('withdraw-or-keep-serving')).toMatchObject([
      { activity: 'withdraw-or-keep-serving' },
    ]);
    expect(lintRows('respond-to-incident', 'withdraw-or-keep-serving')).toEqual(
      [],
    );
    expect(lintRows('deploy-and-size')).toEqual([]);
  });

  it('does not take an empty matrix for one', () => {
    expect(
      lintMatrix(organisationMatrix({ preset: 'empty', overrides: {} })),
    ).toMatchObject([{ code: 'matrix-empty', severity: 'error' }]);
  });

  it('warns of a role that does nearly everything', () => {
    const rows = ['a', 'b', 'c', 'd'].map(activity => [
      activity,
      { 'ai-product-manager': 'A' as const, 'ml-engineer': 'R' as const },
    ]);
    expect(
      lintMatrix({
        roles: [
          { role: 'ai-product-manager', title: 'Model owner' },
          { role: 'ml-engineer', title: 'Builder' },
        ],
        matrix: Object.fromEntries(rows),
      }),
    ).toEqual([
      expect.objectContaining({
        code: 'too-many-responsibilities',
        severity: 'warning',
        role: 'ml-engineer',
        sentence:
          'ml-engineer is responsible for 4 of 4 activities: no one role can do more than two thirds.',
      }),
    ]);
  });

  it('warns of a column without a letter', () => {
    const { activities } = organisationMatrix({
      preset: 'starter',
      overrides: {},
    });
    const emptied = Object.fromEntries(
      activities.map(({ activity }) => [
        activity,
        {
          'ai-product-manager': 'A/R' as const,
          'ml-engineer': 'none' as const,
        },
      ]),
    );
    expect(
      lintMatrix(
        organisationMatrix({ preset: 'starter', overrides: emptied }),
      ).filter(({ code }) => code === 'role-without-part'),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        role: 'ml-engineer',
        sentence: 'ml-engineer has no letter in any activity.',
      }),
    ]);
  });
});

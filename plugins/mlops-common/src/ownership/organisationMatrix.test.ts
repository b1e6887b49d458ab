import { organisationMatrix } from './organisationMatrix';
import { raciPresets } from './preset';

describe('organisationMatrix', () => {
  it('is the preset when nothing is overridden', () => {
    const { roles, activities, matrix } = organisationMatrix({
      preset: 'standard',
      overrides: {},
    });
    expect(roles).toHaveLength(9);
    expect(activities).toHaveLength(21);
    expect(matrix['accept-model-risk']['model-validator']).toBe('C (veto)');
    expect(matrix['respond-to-incident']).toEqual({
      'ai-product-manager': 'I',
      'data-scientist': 'C',
      'data-engineer': 'C',
      'ml-engineer': 'C',
      'mlops-engineer': 'A',
      security: 'C',
      'on-call': 'R',
    });
  });

  it('starts small', () => {
    const { roles, activities } = organisationMatrix({
      preset: 'starter',
      overrides: {},
    });
    expect(roles.map(({ title }) => title)).toEqual([
      'Model owner',
      'Builder',
      'Operator',
    ]);
    expect(activities.map(({ activity }) => activity)).toEqual([
      'register-use-case',
      'train-and-document',
      'accept-model-risk',
      'decide-promotion',
      'deploy-and-size',
      'respond-to-incident',
      'withdraw-or-keep-serving',
    ]);
  });

  it('merges cell by cell, empties with none, adds rows and columns', () => {
    const { roles, activities, matrix } = organisationMatrix({
      preset: 'starter',
      overrides: {
        'deploy-and-size': { 'on-call': 'C', 'ai-product-manager': 'none' },
        'measure-energy': { 'mlops-engineer': 'A/R' },
      },
    });
    expect(matrix['deploy-and-size']).toEqual({
      'ml-engineer': 'C',
      'mlops-engineer': 'A/R',
      'on-call': 'C',
    });
    expect(activities.at(-1)).toEqual({
      activity: 'measure-energy',
      title: 'Measure energy',
    });
    expect(roles.at(-1)).toEqual({ role: 'on-call', title: 'On-call' });
  });

  it('does not take an activity for what every object inherits', () => {
    const { matrix } = organisationMatrix({
      preset: 'starter',
      overrides: JSON.parse('{"constructor":{"ml-engineer":"A/R"}}'),
    });
    expect(matrix.constructor).toEqual({ 'ml-engineer': 'A/R' });
  });

  it('leaves the preset as it was', () => {
    const before = structuredClone(raciPresets.starter);
    organisationMatrix({
      preset: 'starter',
      overrides: { 'deploy-and-size': { 'mlops-engineer': 'none' } },
    });
    expect(raciPresets.starter).toEqual(before);
  });

  it('may be written from nothing, with titles', () => {
    const { roles, activities } = organisationMatrix({
      preset: 'empty',
      overrides: {
        'measure-energy': { 'mlops-engineer': 'A/R' },
        'answer-regulator': { compliance: 'A/R' },
      },
      titles: { 'answer-regulator': 'Answer the regulator' },
    });
    expect(roles.map(({ role }) => role)).toEqual([
      'mlops-engineer',
      'compliance',
    ]);
    expect(activities).toEqual([
      { activity: 'answer-regulator', title: 'Answer the regulator' },
      { activity: 'measure-energy', title: 'Measure energy' },
    ]);
  });
});

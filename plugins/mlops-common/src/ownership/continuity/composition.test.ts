import { roleSchema } from '../role';
import { aFact, aFleet, at, user, type WrittenService } from './aFleet';
import { coverageOf } from './coverageOf';
import type { DatedFact } from '../fact';

const team = 'group:default/forecasting';
const trained = { ml: { trainedOn: ['resource:flights'] } };

/** Another person for every role, in the order of the roles. */
const everyRole = Object.fromEntries(
  roleSchema.options.map((role, n) => [role, user(n + 1)]),
);

function findings(
  services: readonly Omit<WrittenService, 'owner'>[],
  preset: 'starter' | 'standard' = 'standard',
  facts: readonly DatedFact[] = [],
) {
  return coverageOf({
    ...aFleet({
      services: services.map(each => ({ owner: team, ...each })),
      preset,
    }),
    datedFacts: facts,
    ...{ at, asOf: at },
  }).composition.items;
}

const without = (role: string) => ({ ...everyRole, [role]: [] });

describe('composition of a team', () => {
  it('is sound when somebody holds every role', () => {
    expect(findings([{ name: 'a', roles: everyRole, ...trained }])).toEqual([]);
  });

  it.each([
    ['no-product-manager', 'ai-product-manager'],
    ['no-data-scientist', 'data-scientist'],
    ['no-data-engineer', 'data-engineer'],
    ['no-ml-engineer', 'ml-engineer'],
    ['no-mlops-engineer', 'mlops-engineer'],
    ['no-validator', 'model-validator'],
    ['no-on-call', 'on-call'],
  ])('has %s when nobody holds %s', (code, role) => {
    const found = findings([{ name: 'a', roles: without(role), ...trained }]);
    expect(found).toMatchObject([
      { code, team: { entityRef: team }, totalServices: 1 },
    ]);
  });

  it('says so in a sentence', () => {
    expect(
      findings([
        { name: 'a', roles: without('data-engineer'), ...trained },
        { name: 'b', roles: without('data-engineer'), ...trained },
        { name: 'c', roles: everyRole, ...trained },
      ]),
    ).toMatchObject([
      {
        services: [{ title: 'a' }, { title: 'b' }],
        sentence: `${team} owns 2 services trained on data for which nobody holds the role Data engineer.`,
      },
    ]);
  });

  it('misses nobody whom no service needs', () => {
    expect(
      findings([
        { name: 'a', roles: without('data-engineer') },
        { name: 'b', roles: without('on-call'), lifecycle: 'experimental' },
      ]),
    ).toEqual([]);
  });

  it('misses no role that the matrix does not have', () => {
    const { 'data-engineer': _, ...roles } = everyRole;
    expect(findings([{ name: 'a', roles, ...trained }], 'starter')).toEqual([]);
  });

  it('takes nobody of another role for the one that is missed', () => {
    const deputy = aFact({
      ...{ kind: 'deputy', person: user(4), deputy: user(3) },
    });
    const absent = aFact({ kind: 'absence', person: user(4) });
    expect(
      findings([{ name: 'a', roles: everyRole, ...trained }], 'standard', [
        ...[deputy, absent],
      ]),
    ).toMatchObject([{ code: 'no-ml-engineer' }]);
  });

  it('names a team that validates what it builds', () => {
    const roles = { ...everyRole, 'model-validator': everyRole['ml-engineer'] };
    expect(findings([{ name: 'a', roles }])).toMatchObject([
      {
        code: 'validator-is-developer',
        sentence: `For 1 service of ${team}, somebody would validate what they develop.`,
      },
    ]);
  });

  it('names a team of one person, whoever checks it', () => {
    const roles = Object.fromEntries(
      ['ai-product-manager', 'ml-engineer', 'mlops-engineer'].map(role => [
        role,
        user(1),
      ]),
    );
    expect(findings([{ name: 'a', roles }], 'starter')).toMatchObject([
      {
        code: 'one-person-team',
        sentence: `One person has every role that anybody has in 1 service of ${team}.`,
      },
    ]);
    const two = { ...roles, 'ml-engineer': user(2) };
    expect(findings([{ name: 'a', roles: two }], 'starter')).toEqual([]);
  });
});

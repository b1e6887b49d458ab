import { checkOwnershipShape } from './checkOwnershipShape';
import { organisationMatrix } from './organisationMatrix';
import { raciPresets } from './preset';
import { roleSchema } from './role';

const organisation = organisationMatrix({ preset: 'starter', overrides: {} });
const roles = roleSchema.options.join(', ');
const activities = raciPresets.starter.activities
  .map(({ activity }) => activity)
  .join(', ');

function said(spec: unknown) {
  return checkOwnershipShape({ spec }, organisation).map(i => i.sentence);
}

describe('checkOwnershipShape', () => {
  it.each([
    [undefined],
    [{}],
    [{ roles: {}, raci: {} }],
    [
      {
        roles: {
          'on-call': 'Group:default/Flight-Ops',
          'data-scientist': ['forecasting', 'user:default/someone'],
        },
        raci: {
          'deploy-and-size': { 'ml-engineer': 'A/R', 'mlops-engineer': 'none' },
        },
      },
    ],
    [
      {
        activities: {
          'measure-energy': { title: 'Measure energy' },
          tidy: null,
        },
        raci: { 'measure-energy': { 'ml-engineer': 'A/R' }, tidy: {} },
      },
    ],
    [
      {
        ml: {
          runbooks: {
            default: 'https://example.com/runbook',
            drift: 'http://example.com/drift',
          },
          needs: ['gpu', 'feature-store'],
        },
      },
    ],
  ])('accepts %j', spec => {
    expect(said(spec)).toEqual([]);
  });

  it.each([
    [{ roles: null }, 'spec.roles must map roles to users or groups.'],
    [{ roles: ['x'] }, 'spec.roles must map roles to users or groups.'],
    [
      { roles: { 'on-cal': 'x' } },
      `spec.roles.on-cal is not a role; known roles are ${roles}; did you mean on-call?`,
    ],
    [
      { roles: JSON.parse('{"__proto__":"x"}') },
      `spec.roles.__proto__ is not a role; known roles are ${roles}.`,
    ],
    [
      { roles: { 'on-call': 'component:default/x' } },
      'spec.roles.on-call names component:default/x; allowed kinds are group, user.',
    ],
    [
      { roles: { 'on-call': ['x', 7] } },
      'spec.roles.on-call[1] is not an entity reference such as group:default/name.',
    ],
    [
      { roles: { 'on-call': null } },
      'spec.roles.on-call is not an entity reference such as group:default/name.',
    ],
    [
      { roles: { 'on-call': [] } },
      'spec.roles.on-call must name between 1 and 100 entities, not 0.',
    ],
    [{ activities: 7 }, 'spec.activities must be a record.'],
    [
      { activities: { 'Measure Energy': {} } },
      'spec.activities.Measure Energy has a name that is not a kebab-case activity id.',
    ],
    [
      { activities: { tidy: { tittle: 'Tidy' } } },
      'spec.activities.tidy.tittle is not a field; known fields are title; did you mean title?',
    ],
    [
      { ml: { runbooks: { drfit: 'https://example.com' } } },
      'spec.ml.runbooks.drfit is not a field; known fields are default, data, drift, quality, latency, bias, security, legal, cost; did you mean drift?',
    ],
    [
      { ml: { runbooks: { drift: 'ftp://example.com/runbook' } } },
      'spec.ml.runbooks.drift is not a link such as https://example.com/runbook.',
    ],
    [
      { ml: { needs: ['gpus'] } },
      'spec.ml.needs[0] is not one of deployment-engineering, observability, data-pipeline-hardening, platform-optimisation, feature-store, gpu, security, llm; did you mean gpu?',
    ],
    [
      { raci: { 'deploy-and-size': { 'on-call': 'R, C' } } },
      'spec.raci.deploy-and-size.on-call holds several letters: a role has one letter in a row, or A/R.',
    ],
    [
      { raci: { 'deploy-and-size': { 'on-call': ['A', 'C'] } } },
      'spec.raci.deploy-and-size.on-call holds several letters: a role has one letter in a row, or A/R.',
    ],
    [{ raci: 'R' }, 'spec.raci must map activities to roles and letters.'],
    [
      { raci: { 'deploy-and-siz': {} } },
      `spec.raci.deploy-and-siz is not an activity; known activities are ${activities}; did you mean deploy-and-size?`,
    ],
    [
      { raci: { constructor: {} } },
      `spec.raci.constructor is not an activity; known activities are ${activities}.`,
    ],
    [
      { raci: { 'deploy-and-size': ['R'] } },
      'spec.raci.deploy-and-size must map roles to letters.',
    ],
    [
      { raci: { 'deploy-and-size': { pilot: 'R' } } },
      `spec.raci.deploy-and-size.pilot is not a role; known roles are ${roles}.`,
    ],
    [
      { raci: { 'deploy-and-size': { 'on-call': 'Z' } } },
      'spec.raci.deploy-and-size.on-call is not one of R, A, A/R, C, C (veto), I, none.',
    ],
    [
      { raci: { 'deploy-and-size': { 'on-call': 'c(veto)' } } },
      'spec.raci.deploy-and-size.on-call is not one of R, A, A/R, C, C (veto), I, none; did you mean C (veto)?',
    ],
    [
      { raci: { 'deploy-and-size': { 'on-call': 1 } } },
      'spec.raci.deploy-and-size.on-call is not one of R, A, A/R, C, C (veto), I, none.',
    ],
    [
      {
        raci: { 'deploy-and-size': { 'on-call': 'A', 'ml-engineer': 'A/R' } },
      },
      'spec.raci.deploy-and-size makes on-call and ml-engineer accountable: exactly one role must hold A.',
    ],
  ])('refuses %j', (spec, sentence) => {
    expect(said(spec)).toEqual([sentence]);
  });

  it.each([
    ['Component', 'system'],
    ['System', 'domain'],
    ['Domain', 'subdomainOf'],
  ])('leaves to the API what a level above a %s may declare', (kind, field) => {
    const raci = { 'measure-energy': { 'ml-engineer': 'A/R' } };
    const check = (spec: object) =>
      checkOwnershipShape({ kind, spec }, organisation);
    expect(check({ raci, [field]: 'above' })).toEqual([]);
    expect(check({ raci })).toMatchObject([{ code: 'activity-unknown' }]);
    expect(
      check({ raci: { 'Not An Id': {} }, [field]: 'above' }),
    ).toMatchObject([{ code: 'activity-unknown' }]);
  });
});

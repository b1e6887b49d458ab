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
});

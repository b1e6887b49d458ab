import type { Ownership } from '@pitwall/plugin-mlops-common';
import {
  illOwnedService,
  unboundService,
  wellOwnedService,
} from '../../dev/fixtures/ownership';
import { sayOwnership } from './sayOwnership';

const deserted: Ownership = {
  ...wellOwnedService,
  roles: wellOwnedService.roles.map(role => ({ ...role, people: [] })),
};

const shared: Ownership = {
  ...wellOwnedService,
  violations: illOwnedService.violations.slice(0, 1),
  roles: wellOwnedService.roles.map(role =>
    role.role === 'mlops-engineer'
      ? {
          ...role,
          targets: [
            ...role.targets,
            { entityRef: 'group:default/product', title: 'Product' },
          ],
        }
      : role,
  ),
};

const waiting: Ownership = {
  ...wellOwnedService,
  violations: [
    {
      code: 'control-role-change-pending',
      severity: 'warning',
      sentence: 'It waits.',
    },
  ],
};

describe('sayOwnership', () => {
  it.each([
    [
      wellOwnedService,
      'MLOps is accountable for Arrival delay in production; every rule of ownership holds.',
    ],
    [
      illOwnedService,
      'MLOps is accountable for Arrival delay in production; 2 rules of ownership do not hold.',
    ],
    [
      shared,
      'MLOps and Product are accountable for Arrival delay in production; 1 rule of ownership does not hold.',
    ],
    [
      waiting,
      'MLOps is accountable for Arrival delay in production; every rule of ownership holds, and 1 change of a control role waits to be acknowledged.',
    ],
    [
      deserted,
      'Nobody is accountable for Arrival delay in production; every rule of ownership holds.',
    ],
    [
      unboundService,
      'Nobody is accountable for Arrival delay in production; 3 rules of ownership do not hold.',
    ],
  ])('%#', (ownership, said) => {
    expect(sayOwnership(ownership)).toBe(said);
  });
});

import type { ViolationCode } from '../violation';

/** Each rule in the words of a list: what is wrong when it is broken. */
export const ruleTitles: Readonly<Record<ViolationCode, string>> = {
  'no-accountable': 'Nobody is accountable for an activity',
  'several-accountables': 'Several roles are accountable for one activity',
  'no-responsible': 'Nobody is responsible for an activity',
  'too-many-consulted': 'Too many roles are consulted',
  'too-many-responsibilities': 'One role is responsible for too much',
  'role-without-part': 'A role has no part in anything',
  'production-health-split': 'Production health has several accountables',
  'validator-not-independent': 'The validator works on more than validation',
  'validator-without-veto': 'The validator has no veto on risk',
  'incident-and-withdrawal-merged': 'Incident and withdrawal are one activity',
  'matrix-empty': 'The matrix has no activity',
  'activity-unknown': 'An override names an unknown activity',
  'no-use-case': 'The service belongs to no use case',
  'use-case-missing': 'The use case is not in the catalog',
  'use-case-untyped': 'The use case is no AI system',
  'domain-missing': 'A domain is not in the catalog',
  'domain-cyclic': 'A domain is inside itself',
  'role-unbound': 'A role with duties is bound to nobody',
  'role-empty': 'A role is bound to where nobody is',
  'person-left': 'Somebody bound is not in the catalog',
  'engagement-ended': 'The engagement of somebody bound has ended',
  'engagement-not-begun': 'The engagement of somebody bound has not begun',
  'group-missing': 'A group bound is not in the catalog',
  'group-cyclic': 'A group bound is inside itself',
  'validator-is-developer': 'Somebody validates what they develop',
  'control-role-bound-by-team': 'A team binds who checks it',
  'control-role-widened': 'A team widens who checks it',
  'control-role-change-pending':
    'A narrowed control role waits to be acknowledged',
};

import {
  holdsResponsible,
  type EntityLink,
  type Ownership,
} from '@pitwall/plugin-mlops-common';

/**
 * Who is called when something breaks: what the on-call role is bound to or,
 * where a matrix has no such role, as `starter` has none, whoever is
 * responsible for responding to an incident.
 */
export function onCallTargets({
  roles,
  activities,
}: Pick<Ownership, 'roles' | 'activities'>): EntityLink[] {
  const onCall = roles.find(({ role }) => role === 'on-call');
  if (onCall) return onCall.targets;
  const incident = activities.find(
    ({ activity }) => activity === 'respond-to-incident',
  );
  const targets = roles
    .filter(({ role }) => holdsResponsible(incident?.cells[role]?.letters))
    .flatMap(role => role.targets);
  return [...new Map(targets.map(link => [link.entityRef, link])).values()];
}

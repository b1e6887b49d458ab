import type { EntityLink, ResolvedRole } from '@pitwall/plugin-mlops-common';
import { useOwnership } from '../useOwnership';

/** The roles of a service and everybody in them, each once, ordered by name. */
export function useServicePeople(service: string): {
  readonly roles: readonly ResolvedRole[];
  readonly people: readonly EntityLink[];
} {
  const [namespace, name] = service.slice('component:'.length).split('/');
  const { answer } = useOwnership({ namespace, name });
  const roles = answer.status === 'ready' ? answer.value.roles : [];
  const people = new Map(
    roles
      .flatMap(role => role.people)
      .map(({ entityRef, title }) => [entityRef, title]),
  );
  return {
    roles,
    people: [...people]
      .map(([entityRef, title]) => ({ entityRef, title }))
      .sort((one, other) => one.title.localeCompare(other.title, 'en-GB')),
  };
}

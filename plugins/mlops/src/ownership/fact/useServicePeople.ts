import { useApi } from '@backstage/core-plugin-api';
import type { EntityLink, ResolvedRole } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer } from '../../answer';
import { mlopsApiRef } from '../../api';

/**
 * The roles of a service and everybody in them, each once, ordered by name;
 * none without a service, and as long as they are not read.
 */
export function useServicePeople(service: string | undefined): {
  readonly roles: readonly ResolvedRole[];
  readonly people: readonly EntityLink[];
} {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    async (signal: AbortSignal): Promise<readonly ResolvedRole[]> => {
      if (service === undefined) return [];
      const [namespace, name] = service.slice('component:'.length).split('/');
      const { roles } = await api.ownership.get(
        { path: { namespace, name } },
        { signal },
      );
      return roles;
    },
    [api, service],
  );
  const { answer } = useAnswer(service ?? '', ask);
  const roles = answer.status === 'ready' ? answer.value : [];
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

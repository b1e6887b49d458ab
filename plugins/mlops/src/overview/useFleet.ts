import { useApi } from '@backstage/core-plugin-api';
import type { FleetPage } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../answer';
import { mlopsApiRef } from '../api';
import type { FleetFilters } from './fleetFilters';

/** How many services a page shows: two windows' worth, no more. */
export const servicesPerPage = 25;

/** One page of the fleet. */
export function useFleet(
  { search, lifecycle, onlyViolations }: FleetFilters,
  after: string | undefined,
): { answer: Answer<FleetPage>; askAgain: () => void } {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.fleet.list(
        {
          query: {
            limit: servicesPerPage,
            after,
            search,
            lifecycle,
            violations: onlyViolations ? 'only' : undefined,
          },
        },
        { signal },
      ),
    [api, search, lifecycle, onlyViolations, after],
  );
  return useAnswer('fleet', ask);
}

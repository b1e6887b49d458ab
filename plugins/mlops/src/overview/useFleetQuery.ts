import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { usePaging, type PagePosition } from '../paging';
import type { FleetFilters } from './fleetFilters';

export interface FleetQuery extends PagePosition {
  readonly filters: FleetFilters;
  readonly filterBy: (filters: FleetFilters) => void;
}

/** The filters and the page of the fleet, read from and written to the address. */
export function useFleetQuery(): FleetQuery {
  const [params, setParams] = useSearchParams();
  const paging = usePaging();
  const filters: FleetFilters = {
    search: params.get('search') ?? undefined,
    lifecycle: params.get('lifecycle') ?? undefined,
    onlyViolations: params.get('violations') === 'only',
  };
  const filterBy = useCallback(
    (next: FleetFilters) => {
      const written = new URLSearchParams();
      if (next.search) written.set('search', next.search);
      if (next.lifecycle) written.set('lifecycle', next.lifecycle);
      if (next.onlyViolations) written.set('violations', 'only');
      setParams(written, { replace: true });
    },
    [setParams],
  );
  return { ...paging, filters, filterBy };
}

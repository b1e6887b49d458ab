import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { z } from 'zod';
import type { FleetFilters } from './fleetFilters';

/**
 * Cursors of the pages before this one, the first page as an empty string. They
 * lie beside the address in the history, so that Back leads where it should.
 */
const trailSchema = z.object({ trail: z.array(z.string()) });

export interface FleetQuery {
  readonly filters: FleetFilters;
  /** Cursor of the page shown; absent for the first. */
  readonly after?: string;
  /** How many pages come before; absent when the reader came by a link. */
  readonly pagesBefore?: number;
  readonly filterBy: (filters: FleetFilters) => void;
  readonly nextPage: (cursor: string) => void;
  readonly previousPage: () => void;
}

/** The filters and the page of the fleet, read from and written to the address. */
export function useFleetQuery(): FleetQuery {
  const [params, setParams] = useSearchParams();
  const known = trailSchema.safeParse(useLocation().state);
  const trail = known.success ? known.data.trail : [];
  const after = params.get('after') ?? undefined;
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
  const goTo = (cursor: string | undefined, newTrail: string[]) => {
    const written = new URLSearchParams(params);
    written.delete('after');
    if (cursor) written.set('after', cursor);
    setParams(written, { state: { trail: newTrail } });
  };
  return {
    filters,
    after,
    pagesBefore: after && !known.success ? undefined : trail.length,
    filterBy,
    nextPage: cursor => goTo(cursor, [...trail, after ?? '']),
    previousPage: () => goTo(trail[trail.length - 1], trail.slice(0, -1)),
  };
}

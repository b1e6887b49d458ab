import { useLocation, useSearchParams } from 'react-router-dom';
import { z } from 'zod';

/**
 * Cursors of the pages before this one, the first page as an empty string. They
 * lie beside the address in the history, so that Back leads where it should.
 */
const trailSchema = z.object({ trail: z.array(z.string()) });

/** Where in a list with cursors the reader is. */
export interface PagePosition {
  /** Cursor of the page shown; absent for the first. */
  readonly after?: string;
  /** How many pages come before; absent when the reader came by a link. */
  readonly pagesBefore?: number;
  readonly nextPage: (cursor: string) => void;
  readonly previousPage: () => void;
}

/** The page of a list, read from and written to the address as `after`. */
export function usePaging(): PagePosition {
  const [params, setParams] = useSearchParams();
  const known = trailSchema.safeParse(useLocation().state);
  const trail = known.success ? known.data.trail : [];
  const after = params.get('after') ?? undefined;
  const goTo = (cursor: string | undefined, newTrail: string[]) => {
    const written = new URLSearchParams(params);
    written.delete('after');
    if (cursor) written.set('after', cursor);
    setParams(written, { state: { trail: newTrail } });
  };
  return {
    after,
    pagesBefore: after && !known.success ? undefined : trail.length,
    nextPage: cursor => goTo(cursor, [...trail, after ?? '']),
    previousPage: () => goTo(trail[trail.length - 1], trail.slice(0, -1)),
  };
}

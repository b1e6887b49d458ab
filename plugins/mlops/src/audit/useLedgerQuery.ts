import { eventTypeSchema } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { usePaging, type PagePosition } from '../paging';

export interface LedgerQuery extends PagePosition {
  /** The only type of entries to show; absent for all. */
  readonly type?: string;
  readonly filterBy: (type: string | undefined) => void;
}

/** The type and the page of the entries, read from and written to the address. */
export function useLedgerQuery(): LedgerQuery {
  const [params, setParams] = useSearchParams();
  const paging = usePaging();
  const filterBy = useCallback(
    (type: string | undefined) =>
      setParams(type ? { type } : {}, { replace: true }),
    [setParams],
  );
  // What somebody wrote into the address by hand and is no type, is nothing.
  const type = eventTypeSchema.safeParse(params.get('type')).data;
  return { ...paging, type, filterBy };
}

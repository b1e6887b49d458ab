import { useApi } from '@backstage/core-plugin-api';
import type { LedgerHead, LedgerPage } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../answer';
import { mlopsApiRef } from '../api';

/** How many entries a page shows. */
export const entriesPerPage = 20;

interface Asked<T> {
  readonly answer: Answer<T>;
  readonly askAgain: () => void;
}

/** The newest signed head of the ledger. */
export function useLedgerHead(): Asked<LedgerHead> {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => api.audit.head({}, { signal }),
    [api],
  );
  return useAnswer('ledger head', ask);
}

/** One page of the ledger, newest first. */
export function useLedgerEntries(
  type: string | undefined,
  after: string | undefined,
): Asked<LedgerPage> {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.audit.entries(
        { query: { limit: entriesPerPage, order: 'newest', after, type } },
        { signal },
      ),
    [api, type, after],
  );
  return useAnswer('ledger entries', ask);
}

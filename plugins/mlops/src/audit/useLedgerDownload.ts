import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mlopsApiRef } from '../api';
import { downloadFile } from '../download';
import { ledgerFile } from './ledgerFiles';

const type = 'application/jsonl';

interface State {
  readonly isRunning: boolean;
  /** Why the last attempt failed. */
  readonly error?: Error;
  /** How it goes, for eyes and screen readers. */
  readonly said: string;
}

export interface LedgerDownload extends State {
  readonly start: () => void;
}

/**
 * Saves the export of the ledger as a file: whole, or not at all. One at a time;
 * leaving the page ends it.
 */
export function useLedgerDownload(): LedgerDownload {
  const api = useApi(mlopsApiRef);
  const [state, setState] = useState<State>({ isRunning: false, said: '' });
  const underWay = useRef<AbortController>();
  useEffect(() => () => underWay.current?.abort(), []);

  const start = useCallback(async () => {
    if (underWay.current) return;
    const { signal } = (underWay.current = new AbortController());
    const tell = (next: State) => {
      if (!signal.aborted) setState(next);
    };
    tell({ isRunning: true, said: 'Downloading the ledger…' });
    try {
      const pieces = await api.audit.export({}, { signal });
      const parts = await keptAside(pieces);
      if (signal.aborted) return;
      downloadFile(ledgerFile, type, parts);
      tell({ isRunning: false, said: `Saved as ${ledgerFile}` });
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      tell({ isRunning: false, error, said: '' });
    } finally {
      underWay.current = undefined;
    }
  }, [api]);
  return { ...state, start };
}

/** As blobs rather than strings: browsers keep those out of the page's memory. */
async function keptAside(pieces: AsyncIterable<string>): Promise<Blob[]> {
  const parts: Blob[] = [];
  for await (const piece of pieces) parts.push(new Blob([piece]));
  return parts;
}

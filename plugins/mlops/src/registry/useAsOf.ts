import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The instant the reader looks at, read from and written to the address. */
export function useAsOf(): {
  /** Absent for now, and for what is no instant. */
  readonly at?: string;
  readonly lookAt: (at: string | undefined) => void;
} {
  const [params, setParams] = useSearchParams();
  const written = Date.parse(params.get('at') ?? '');
  const lookAt = useCallback(
    (at: string | undefined) =>
      setParams(before => {
        const after = new URLSearchParams(before);
        if (at) after.set('at', at);
        else after.delete('at');
        return after;
      }),
    [setParams],
  );
  return {
    at: Number.isNaN(written) ? undefined : new Date(written).toISOString(),
    lookAt,
  };
}

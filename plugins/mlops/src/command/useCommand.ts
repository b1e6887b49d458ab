import { useCallback, useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from './idempotencyKey';

/** Something the reader can have done, and how the last attempt went. */
export interface Command<TInput, TAnswer> {
  readonly isSending: boolean;
  /** Why the last attempt failed. */
  readonly error?: Error;
  /** Answers undefined when it failed; the reason is in `error`. */
  readonly send: (input: TInput) => Promise<TAnswer | undefined>;
  /** Takes the failure of the last attempt from the page. */
  readonly forget: () => void;
}

/**
 * Sends what changes something, once: while one is under way a second is not
 * begun, and another attempt at the same thing repeats the key of the first, so
 * that an answer lost on the way does not do it twice.
 *
 * @param run - sends the request
 */
export function useCommand<TInput, TAnswer>(
  run: (input: TInput, idempotencyKey: string) => Promise<TAnswer>,
): Command<TInput, TAnswer> {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const latestRun = useRef(run);
  latestRun.current = run;
  const underWay = useRef(false);
  const attempt = useRef<{ input: string; key: string }>();
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const send = useCallback(async (input: TInput) => {
    if (underWay.current) return undefined;
    underWay.current = true;
    setSending(true);
    setError(undefined);
    const written = JSON.stringify(input) ?? '';
    if (attempt.current?.input !== written) {
      attempt.current = { input: written, key: newIdempotencyKey() };
    }
    try {
      const answer = await latestRun.current(input, attempt.current.key);
      attempt.current = undefined;
      return answer;
    } catch (cause) {
      const failure = cause instanceof Error ? cause : new Error(String(cause));
      if (isMounted.current) setError(failure);
      return undefined;
    } finally {
      underWay.current = false;
      if (isMounted.current) setSending(false);
    }
  }, []);
  const forget = useCallback(() => setError(undefined), []);
  return { isSending, error, send, forget };
}

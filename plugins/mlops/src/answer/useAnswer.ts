import { useCallback, useEffect, useRef, useState } from 'react';
import { useRenewal } from './useRenewal';

/**
 * What is known of one question to the API. A value that was read once stays
 * while it is read anew, and also when reading it anew fails: nothing jumps.
 */
export type Answer<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Error }
  | {
      readonly status: 'ready';
      readonly value: T;
      readonly isRefreshing: boolean;
      /** Why the last attempt to read it anew failed. */
      readonly refreshError?: Error;
    };

interface Known<T> {
  readonly subject: string;
  readonly value?: { readonly of: T };
  readonly error?: Error;
  readonly isAsking: boolean;
}

/**
 * Asks, and asks again when `ask` changes or the reader wants it. The earlier
 * question is aborted, and an answer that arrives after it was abandoned is
 * dropped. A value never outlives its `subject`: the page of one service must
 * not show another service's answer. In between it is renewed quietly.
 *
 * @param ask - memoised by the caller
 */
export function useAnswer<T>(
  subject: string,
  ask: (signal: AbortSignal) => Promise<T>,
  renewEverySeconds = 60,
): { answer: Answer<T>; askAgain: () => void } {
  const [known, setKnown] = useState<Known<T>>({ subject, isAsking: true });
  const [attempt, setAttempt] = useState(0);
  const isQuiet = useRef(false);

  useEffect(() => {
    const question = new AbortController();
    const tell = (next: (last: Known<T>) => Known<T>) => {
      if (!question.signal.aborted) setKnown(next);
    };
    const keepsState = isQuiet.current;
    isQuiet.current = false;
    tell(last => {
      const isSame = last.subject === subject;
      if (isSame && keepsState) return last;
      return {
        subject,
        value: isSame ? last.value : undefined,
        isAsking: true,
      };
    });
    ask(question.signal).then(
      value => tell(() => ({ subject, value: { of: value }, isAsking: false })),
      (error: unknown) =>
        tell(last => ({ ...last, error: toError(error), isAsking: false })),
    );
    return () => question.abort();
  }, [subject, ask, attempt]);

  const askAgain = useCallback(() => setAttempt(last => last + 1), []);
  const renew = useCallback(() => {
    isQuiet.current = true;
    askAgain();
  }, [askAgain]);
  useRenewal(renew, renewEverySeconds);
  return {
    answer: known.subject === subject ? toAnswer(known) : { status: 'loading' },
    askAgain,
  };
}

function toAnswer<T>({ value, error, isAsking }: Known<T>): Answer<T> {
  if (value) {
    return {
      status: 'ready',
      value: value.of,
      isRefreshing: isAsking,
      refreshError: error,
    };
  }
  return error && !isAsking
    ? { status: 'failed', error }
    : { status: 'loading' };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

import { useApi } from '@backstage/core-plugin-api';
import type { CheckpointView } from '@pitwall/plugin-mlops-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mlopsApiRef } from '../../api';
import { newIdempotencyKey } from '../../command';
import type { Answers } from './formHandle';
import { dropAnswers, keepAnswers, keptAnswers } from './keptAnswers';

/** Each save is an entry of the ledger: not one for each word. */
const pauseMilliseconds = 1_500;

/** Where the answers are: only on this page, on their way, or saved. */
export type SaveStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: Error };

export interface SavedAnswers {
  readonly answers: Answers;
  readonly status: SaveStatus;
  readonly write: (answers: Answers) => void;
  /** Saves now what is not saved; whether all of it is. */
  readonly save: () => Promise<boolean>;
}

export interface SaveOptions {
  readonly reviewId: string;
  readonly checkpoint: CheckpointView;
  /** What stands in the form before anybody writes. */
  readonly initial: Answers;
  readonly isComplete: (answers: Answers) => boolean;
  readonly onSaved: () => void;
}

/**
 * Saves answers when whoever writes pauses. What was written stays on the page
 * whatever becomes of the saving; what is incomplete waits here, since the
 * server takes whole forms only.
 */
export function useSavedAnswers(options: SaveOptions): SavedAnswers {
  const { reviewId, checkpoint, initial } = options;
  const api = useApi(mlopsApiRef);
  const latest = useRef(options);
  latest.current = options;
  const [written, setWritten] = useState(() =>
    keptAnswers(reviewId, checkpoint.id),
  );
  const unsaved = useRef(written);
  const [status, setStatus] = useState<SaveStatus>({
    kind: written ? 'incomplete' : 'untouched',
  });
  const underWay = useRef<Promise<boolean>>();
  const isMounted = useRef(true);

  const tell = useCallback((next: SaveStatus) => {
    if (isMounted.current) setStatus(next);
  }, []);

  const post = useCallback(
    async (answers: Answers): Promise<boolean> => {
      const { checkpoint: at, onSaved } = latest.current;
      tell({ kind: 'saving' });
      try {
        await api.governance.fillForm(
          { path: { id: reviewId, cid: at.id }, body: { data: answers } },
          { idempotencyKey: newIdempotencyKey() },
        );
      } catch (cause) {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        tell({ kind: 'failed', error });
        // Somebody may have frozen the form meanwhile: the page must know.
        if (isMounted.current) onSaved();
        return false;
      }
      if (unsaved.current === answers) {
        unsaved.current = undefined;
        dropAnswers(reviewId, at.id);
      }
      tell({ kind: 'saved', at: new Date() });
      if (isMounted.current) onSaved();
      return true;
    },
    [api, reviewId, tell],
  );

  const save = useCallback(async (): Promise<boolean> => {
    while (underWay.current) await underWay.current;
    const { checkpoint: at, initial: first, isComplete } = latest.current;
    const answers = unsaved.current ?? (at.form?.filledAt ? undefined : first);
    if (!answers) return true;
    if (!isComplete(answers)) {
      tell({ kind: 'incomplete' });
      return false;
    }
    underWay.current = post(answers).finally(() => {
      underWay.current = undefined;
    });
    return underWay.current;
  }, [post, tell]);

  const write = useCallback(
    (answers: Answers) => {
      unsaved.current = answers;
      keepAnswers(reviewId, latest.current.checkpoint.id, answers);
      setWritten(answers);
    },
    [reviewId],
  );

  useEffect(() => {
    if (!written || unsaved.current !== written) return undefined;
    const timer = setTimeout(save, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [written, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      window.removeEventListener('beforeunload', warn);
      // Who goes on to another page has paused as well.
      if (unsaved.current) save();
    };
  }, [save]);

  const { filledAt } = checkpoint.form ?? {};
  useEffect(() => {
    // Nothing of ours is unsaved, so what others saved is what stands here.
    if (!unsaved.current) setWritten(undefined);
  }, [filledAt]);

  return { answers: written ?? initial, status, write, save };
}

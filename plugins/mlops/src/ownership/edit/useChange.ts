import { useApi } from '@backstage/core-plugin-api';
import {
  composedChangeSchema,
  ContractError,
  type ComposedChange,
  type MlopsClient,
  type Ownership,
  type OwnershipChange,
} from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { mlopsApiRef } from '../../api';
import { useCommand } from '../../command';
import type { ChangeDraft } from './changeDraft';
import { changeOf, editsOf, titleOfChange } from './draftEdits';
import { unreadableTarget } from './draftProblems';

type Requested = Awaited<ReturnType<MlopsClient['changes']['requestChange']>>;

/** A change from its draft to its pull request. */
export interface Change {
  /** Set once it is composed: the reader looks at the diff. */
  readonly composed?: ComposedChange;
  readonly requested?: Requested;
  /** Why the draft could not be composed, to be told at the field. */
  readonly problem?: string;
  /** Why the pull request was not opened. */
  readonly refusal?: Error;
  readonly isComposing: boolean;
  readonly isRequesting: boolean;
  readonly compose: () => Promise<void>;
  readonly request: () => Promise<void>;
  /** Back to the fields. */
  readonly mend: () => void;
  /** The draft was changed: what was wrong with it may not be any more. */
  readonly forget: () => void;
}

/** Composes a draft as a diff, and opens a pull request with it. */
export function useChange(draft: ChangeDraft, ownership: Ownership): Change {
  const api = useApi(mlopsApiRef);
  const [composed, setComposed] = useState<ComposedChange>();
  const [requested, setRequested] = useState<Requested>();
  const [nothing, setNothing] = useState(false);
  const composing = useCommand((body: OwnershipChange, idempotencyKey) =>
    api.changes.composeChange({ body }, { idempotencyKey }),
  );
  const requesting = useCommand(
    (body: OwnershipChange & { title: string; digest: string }, key: string) =>
      api.changes.requestChange({ body }, { idempotencyKey: key }),
  );
  const moved = currentOf(requesting.error);
  const problems = Object.values(draft.bindings).flatMap(
    targets => unreadableTarget(targets) ?? [],
  );
  return {
    composed: composed && (moved ?? composed),
    ...(requested && { requested }),
    problem: nothing
      ? 'Nothing is changed yet: choose something else here, or another place.'
      : composing.error?.message,
    refusal: requesting.error,
    isComposing: composing.isSending,
    isRequesting: requesting.isSending,
    compose: async () => {
      const isEmpty = editsOf(draft, ownership).length === 0;
      setNothing(isEmpty);
      if (isEmpty || problems.length > 0) return;
      setComposed(await composing.send(changeOf(draft)));
    },
    request: async () => {
      const shown = moved ?? composed;
      if (!shown) return;
      setComposed(shown);
      setRequested(
        await requesting.send({
          ...changeOf(draft),
          title: titleOfChange(draft, ownership),
          digest: shown.digest,
        }),
      );
    },
    mend: () => {
      setComposed(undefined);
      setRequested(undefined);
      requesting.forget();
    },
    forget: () => {
      setNothing(false);
      composing.forget();
    },
  };
}

/** What the file says now, where it has changed since the change was composed. */
function currentOf(error: Error | undefined): ComposedChange | undefined {
  if (!(error instanceof ContractError) || error.status !== 409) {
    return undefined;
  }
  const parsed = composedChangeSchema.safeParse(error.current);
  return parsed.success ? parsed.data : undefined;
}

import { useApi } from '@backstage/core-plugin-api';
import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';

/** One review as it stands for the reader. */
export function useReview(id: string): {
  answer: Answer<ReviewView>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => api.governance.get({ path: { id } }, { signal }),
    [api, id],
  );
  return useAnswer(id, ask);
}

import { useApi } from '@backstage/core-plugin-api';
import type { OwnedBy } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';

/** What a person or a group has to do with ML services. */
export function useOwnedBy(entityRef: string): {
  answer: Answer<OwnedBy>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.continuity.ownedBy({ query: { entityRef } }, { signal }),
    [api, entityRef],
  );
  return useAnswer(entityRef, ask);
}

import { useApi } from '@backstage/core-plugin-api';
import type {
  callContracts,
  ContractAnswer,
} from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';

export type Calls = ContractAnswer<typeof callContracts.calls>['items'];

/** The latest calls about one service, the newest first. */
export function useCalls(service: string): {
  answer: Answer<Calls>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.calls
        .calls({ query: { service } }, { signal })
        .then(({ items }) => items),
    [api, service],
  );
  return useAnswer(service, ask);
}

import { useApi } from '@backstage/core-plugin-api';
import type { WhoToCall } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';
import type { CallQuestion } from './useCallQuestion';

/** Who to call about one symptom of one service; loading until one is chosen. */
export function useWhoToCall(question: CallQuestion): {
  answer: Answer<WhoToCall>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const { service, symptom, environment, at } = question;
  const ask = useCallback(
    (signal: AbortSignal) =>
      service
        ? api.calls.whoToCall(
            { query: { service, symptom, environment, at } },
            { signal },
          )
        : new Promise<never>(() => {}),
    [api, service, symptom, environment, at],
  );
  return useAnswer(`${service} ${symptom} ${environment} ${at}`, ask);
}

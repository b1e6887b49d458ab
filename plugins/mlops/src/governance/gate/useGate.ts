import { useApi } from '@backstage/core-plugin-api';
import type { GateAnswer } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';

/** What is asked of the gate, and when it is worth asking again. */
export interface GateQuestion {
  readonly service: string;
  readonly version: string;
  readonly environment: string;
  readonly region?: string;
  /** Anything whose change may change the answer. */
  readonly restsOn?: string;
}

/** What the gate says of a version in one place. Asking writes nothing. */
export function useGate(question: GateQuestion): {
  answer: Answer<GateAnswer>;
  askAgain: () => void;
} {
  const { service, version, environment, region, restsOn = '' } = question;
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.gate.ask(
        { query: { service, version, environment, region } },
        { signal },
      ),
    // Another state of the review is another answer to the same question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [api, service, version, environment, region, restsOn],
  );
  return useAnswer(
    [service, version, environment, region ?? ''].join(' '),
    ask,
  );
}

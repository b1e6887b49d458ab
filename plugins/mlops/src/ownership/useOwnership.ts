import { useApi } from '@backstage/core-plugin-api';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../answer';
import { mlopsApiRef } from '../api';

/** The resolved ownership of one ML service. */
export function useOwnership(service: {
  readonly namespace: string;
  readonly name: string;
}): { answer: Answer<Ownership>; askAgain: () => void } {
  const api = useApi(mlopsApiRef);
  const { namespace, name } = service;
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.ownership.get({ path: { namespace, name } }, { signal }),
    [api, namespace, name],
  );
  return useAnswer(`${namespace}/${name}`, ask);
}

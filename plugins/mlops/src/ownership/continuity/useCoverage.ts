import { useApi } from '@backstage/core-plugin-api';
import type {
  Continuity,
  Coverage,
  ViolationCode,
} from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';

/**
 * Where the fleet, or the part of it that is of an entity, is fragile; with a
 * rule, its violations and no others.
 */
export function useCoverage(
  of: string | undefined,
  rule?: ViolationCode,
): {
  answer: Answer<Coverage>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.continuity.coverage({ query: { of, rule } }, { signal }),
    [api, of, rule],
  );
  return useAnswer(`coverage ${of} ${rule}`, ask);
}

/** What continuity rests on. */
export function useContinuity(): {
  answer: Answer<Continuity>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => api.continuity.continuity({}, { signal }),
    [api],
  );
  return useAnswer('continuity', ask);
}

import { useApi } from '@backstage/core-plugin-api';
import type { MonitoringSummary } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../answer';
import { mlopsApiRef } from '../api';
import type { ServicePath } from './service';

/** How a service fares, in the environment that is named or in its own choice. */
export function useMonitoringSummary(
  { namespace, name }: ServicePath,
  environment: string | undefined,
): { answer: Answer<MonitoringSummary>; askAgain: () => void } {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.monitoring.summary(
        { path: { namespace, name }, query: { environment } },
        { signal },
      ),
    [api, namespace, name, environment],
  );
  return useAnswer(`${namespace}/${name} ${environment ?? ''}`, ask);
}

import { useApi } from '@backstage/core-plugin-api';
import type { Drift } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../answer';
import { mlopsApiRef } from '../api';
import type { ServicePath } from './service';
import type { MonitoringChoice } from './useMonitoringQuery';

export interface DriftQuestion
  extends Pick<MonitoringChoice, 'role' | 'segment' | 'variant'> {
  readonly service: ServicePath;
  readonly environment: string;
  readonly from?: string;
}

/** The drift of the features of a service. */
export function useDrift(question: DriftQuestion): {
  answer: Answer<Drift>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const { environment, role, segment, variant, from } = question;
  const { namespace, name } = question.service;
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.monitoring.drift(
        {
          path: { namespace, name },
          query: { environment, datasetRole: role, segment, variant, from },
        },
        { signal },
      ),
    [api, namespace, name, environment, role, segment, variant, from],
  );
  return useAnswer(
    [namespace, name, environment, role, segment, variant].join(' '),
    ask,
  );
}

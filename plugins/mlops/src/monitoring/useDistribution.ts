import { useApi } from '@backstage/core-plugin-api';
import type { Distribution } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../answer';
import { mlopsApiRef } from '../api';
import type { DriftQuestion } from './useDrift';
import { useSettled } from './useSettled';

export interface DistributionQuestion extends DriftQuestion {
  readonly feature: string;
  readonly window: { readonly from: string; readonly to: string };
}

/**
 * One feature in one window against its reference. While another window is
 * read, the last one stays: the answer itself says which window it is of.
 */
export function useDistribution(question: DistributionQuestion): {
  answer: Answer<Distribution>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const { environment, role, segment, variant, feature } = question;
  const { namespace, name } = question.service;
  // Whoever walks the series by keyboard asks where they stop.
  const from = useSettled(question.window.from);
  const to = useSettled(question.window.to);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.monitoring.distribution(
        {
          path: { namespace, name },
          query: {
            environment,
            datasetRole: role,
            segment,
            variant,
            feature,
            from,
            to,
          },
        },
        { signal },
      ),
    [
      api,
      namespace,
      name,
      environment,
      role,
      segment,
      variant,
      feature,
      from,
      to,
    ],
  );
  return useAnswer(
    [namespace, name, environment, role, segment, variant, feature].join(' '),
    ask,
  );
}

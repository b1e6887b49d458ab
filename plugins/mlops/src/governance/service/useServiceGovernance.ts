import { useApi } from '@backstage/core-plugin-api';
import {
  mlServiceRef,
  type ModelVersion,
  type ReviewSummary,
} from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';

const shownReviews = 50;
const shownVersions = 50;

/** What the tab of a service rests on. */
export interface ServiceGovernance {
  /** The newest first. */
  readonly versions: readonly ModelVersion[];
  /** The newest first. */
  readonly reviews: readonly ReviewSummary[];
  readonly totalReviews: number;
}

/** The versions of a service, and the reviews they had. */
export function useServiceGovernance(
  namespace: string,
  name: string,
): { answer: Answer<ServiceGovernance>; askAgain: () => void } {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    async (signal: AbortSignal): Promise<ServiceGovernance> => {
      const [versions, reviews] = await Promise.all([
        api.registry.versions(
          { path: { namespace, name }, query: { limit: shownVersions } },
          { signal },
        ),
        api.governance.list(
          {
            query: {
              limit: shownReviews,
              service: mlServiceRef({ namespace, name }),
            },
          },
          { signal },
        ),
      ]);
      return {
        versions: versions.items,
        reviews: reviews.items,
        totalReviews: reviews.totalItems,
      };
    },
    [api, namespace, name],
  );
  return useAnswer(`${namespace}/${name}`, ask);
}

import { useApi } from '@backstage/core-plugin-api';
import type {
  ContractAnswer,
  governanceContracts,
} from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';
import type { ReviewFilters } from './reviewFilters';

/** How many reviews a page shows. */
export const reviewsPerPage = 20;

export type ReviewsPageAnswer = ContractAnswer<typeof governanceContracts.list>;

interface Asked {
  readonly answer: Answer<ReviewsPageAnswer>;
  readonly askAgain: () => void;
}

/** One page of the reviews that the reader may see, newest first. */
export function useReviews(
  { state, service }: ReviewFilters,
  after: string | undefined,
): Asked {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.governance.list(
        { query: { limit: reviewsPerPage, after, state, service } },
        { signal },
      ),
    [api, after, state, service],
  );
  return useAnswer('reviews', ask);
}

/** The reviews with a slot for the reader, most urgent first. */
export function useWaitingReviews(): Asked {
  const api = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.governance.list(
        { query: { limit: reviewsPerPage, waitingFor: 'me' } },
        { signal },
      ),
    [api],
  );
  return useAnswer('waiting reviews', ask);
}

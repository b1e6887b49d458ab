import {
  reviewStateSchema,
  serviceRefSchema,
} from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { usePaging, type PagePosition } from '../../paging';
import type { ReviewFilters } from './reviewFilters';

export interface ReviewQuery extends PagePosition {
  readonly filters: ReviewFilters;
  readonly filterBy: (filters: ReviewFilters) => void;
}

/** The filters and the page of the reviews, read from and written to the address. */
export function useReviewQuery(): ReviewQuery {
  const [params, setParams] = useSearchParams();
  const paging = usePaging();
  const filters: ReviewFilters = {
    // What somebody wrote into the address by hand and is neither, is nothing.
    state: reviewStateSchema.safeParse(params.get('state')).data,
    service: serviceRefSchema.safeParse(params.get('service')).data,
  };
  const filterBy = useCallback(
    ({ state, service }: ReviewFilters) => {
      const written = new URLSearchParams();
      if (state) written.set('state', state);
      if (service) written.set('service', service);
      setParams(written, { replace: true });
    },
    [setParams],
  );
  return { ...paging, filters, filterBy };
}

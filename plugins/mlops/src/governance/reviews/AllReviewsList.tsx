import { PagedRecords } from '../../paging';
import { EmptyReviewsNotice } from './EmptyReviewsNotice';
import { reviewColumns } from './reviewColumns';
import { isFiltered } from './reviewFilters';
import type { ReviewQuery } from './useReviewQuery';
import { reviewsPerPage, type ReviewsPageAnswer } from './useReviews';

export interface AllReviewsListProps {
  readonly page: ReviewsPageAnswer;
  readonly query: ReviewQuery;
  readonly isRefreshing: boolean;
  readonly now: Date;
}

/** One page of reviews, and the way to the others. */
export const AllReviewsList = (props: AllReviewsListProps) => {
  const { page, query, isRefreshing, now } = props;
  const { filters, filterBy, after } = query;
  if (page.items.length === 0 && !isFiltered(filters) && !after) {
    return <EmptyReviewsNotice level={4} />;
  }
  return (
    <PagedRecords
      label="Reviews"
      pagesLabel="Pages of reviews"
      page={page}
      position={query}
      perPage={reviewsPerPage}
      columns={reviewColumns(now)}
      keyOf={({ id }) => id}
      isRefreshing={isRefreshing}
      none="No review matches."
      clearWord="Clear the filters"
      onClear={() => filterBy({})}
    />
  );
};

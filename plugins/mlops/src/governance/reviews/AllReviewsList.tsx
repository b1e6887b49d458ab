import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { Paging } from '../../paging';
import { Records } from '../../record';
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
  const { items, totalItems, nextCursor } = page;
  const { filters, filterBy, after, pagesBefore } = query;
  const list = useRef<HTMLDivElement>(null);
  const turnTo = (turn: () => void) => {
    turn();
    // A new page is read from its top; jsdom cannot scroll.
    list.current?.scrollIntoView?.({ block: 'start' });
  };
  if (items.length === 0 && !isFiltered(filters) && !after) {
    return <EmptyReviewsNotice level={4} />;
  }
  return (
    <Paper
      ref={list}
      variant="outlined"
      aria-busy={isRefreshing}
      sx={{ position: 'relative', overflow: 'hidden' }}
    >
      {isRefreshing && (
        <LinearProgress
          aria-hidden
          sx={{ position: 'absolute', top: 0, left: 0, right: 0 }}
        />
      )}
      {items.length > 0 ? (
        <Records
          label="Reviews"
          columns={reviewColumns(now)}
          records={items}
          keyOf={({ id }) => id}
        />
      ) : (
        <Box sx={{ p: 2, display: 'flex', alignItems: 'center', gap: 2 }}>
          <Typography variant="body2">No review matches.</Typography>
          <Button onClick={() => filterBy({})}>Clear the filters</Button>
        </Box>
      )}
      <Paging
        label="Pages of reviews"
        first={
          pagesBefore === undefined
            ? undefined
            : pagesBefore * reviewsPerPage + 1
        }
        shown={items.length}
        total={totalItems}
        isFirstPage={!after}
        onPrevious={() => turnTo(query.previousPage)}
        onNext={
          nextCursor
            ? () => turnTo(() => query.nextPage(nextCursor))
            : undefined
        }
      />
    </Paper>
  );
};

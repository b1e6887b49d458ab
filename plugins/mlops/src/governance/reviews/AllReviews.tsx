import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNow } from '../../instant';
import { FailureNotice, StaleNotice, useStaleAfterSeconds } from '../../state';
import { AllReviewsList } from './AllReviewsList';
import { isFiltered } from './reviewFilters';
import { ReviewFilterBar } from './ReviewFilterBar';
import { ReviewsSkeleton } from './ReviewsSkeleton';
import { sayFound } from './sayFound';
import { useReviewQuery } from './useReviewQuery';
import { useReviews } from './useReviews';

/** Every review that the reader may see, with filters and pages. */
export const AllReviews = () => {
  const query = useReviewQuery();
  const { filters, filterBy } = query;
  const { answer, askAgain } = useReviews(filters, query.after);
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return <ReviewsSkeleton what="all reviews" rows={6} />;
      case 'failed':
        return (
          <FailureNotice
            error={answer.error}
            what="the list of reviews"
            stillWorks="The catalog and the other tabs of services still work."
            level={4}
            onRetry={askAgain}
            otherAction={
              (isFiltered(filters) || query.after) && (
                <Button variant="outlined" onClick={() => filterBy({})}>
                  Show all reviews
                </Button>
              )
            }
          />
        );
      case 'ready':
        return (
          <>
            <StaleNotice
              now={now}
              staleAfterSeconds={staleAfterSeconds}
              refreshError={answer.refreshError}
              onRetry={askAgain}
            />
            <AllReviewsList
              page={answer.value}
              query={query}
              isRefreshing={answer.isRefreshing}
              now={now}
            />
          </>
        );
      default:
        return answer satisfies never;
    }
  };
  return (
    <Box
      component="section"
      aria-labelledby="all-reviews"
      sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}
    >
      <Typography
        id="all-reviews"
        component="h3"
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        All reviews
      </Typography>
      <ReviewFilterBar
        filters={filters}
        onFilters={filterBy}
        found={answer.status === 'ready' ? sayFound(answer.value, filters) : ''}
      />
      {draw()}
    </Box>
  );
};

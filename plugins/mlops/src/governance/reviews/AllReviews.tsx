import Button from '@mui/material/Button';
import { useNow } from '../../instant';
import { PagedSection } from '../../paging';
import { AnswerFrame } from '../../state';
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
  return (
    <PagedSection
      title="All reviews"
      filter={
        <ReviewFilterBar
          filters={filters}
          onFilters={filterBy}
          found={
            answer.status === 'ready' ? sayFound(answer.value, filters) : ''
          }
        />
      }
    >
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={now}
        loading={<ReviewsSkeleton what="all reviews" rows={6} />}
        what="the list of reviews"
        stillWorks="The catalog and the other tabs of services still work."
        level={4}
        otherAction={
          (isFiltered(filters) || query.after) && (
            <Button variant="outlined" onClick={() => filterBy({})}>
              Show all reviews
            </Button>
          )
        }
      >
        {(page, isRefreshing) => (
          <AllReviewsList
            page={page}
            query={query}
            isRefreshing={isRefreshing}
            now={now}
          />
        )}
      </AnswerFrame>
    </PagedSection>
  );
};

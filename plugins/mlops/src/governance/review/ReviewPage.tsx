import { ContractError } from '@pitwall/plugin-mlops-common';
import { useParams } from 'react-router-dom';
import { useNow } from '../../instant';
import { MlopsRoot } from '../../MlopsRoot';
import { FailureNotice, StaleNotice, useStaleAfterSeconds } from '../../state';
import { usePageTitle } from '../../title';
import { sayVersion } from '../words';
import { BackToReviews } from './BackToReviews';
import { ReviewSkeleton } from './ReviewSkeleton';
import { ReviewView } from './ReviewView';
import { UnknownReviewNotice } from './UnknownReviewNotice';
import { useReview } from './useReview';

/** The body of the page of one review. */
export const ReviewPage = () => {
  const { reviewId = '' } = useParams();
  const { answer, askAgain } = useReview(reviewId);
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
  usePageTitle(titleOf(answer));
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return <ReviewSkeleton />;
      case 'failed':
        return answer.error instanceof ContractError &&
          (answer.error.status === 404 || answer.error.status === 400) ? (
          <UnknownReviewNotice onRetry={askAgain} />
        ) : (
          <FailureNotice
            error={answer.error}
            what="the review"
            stillWorks="The list of reviews and the pages of services still work."
            level={2}
            onRetry={askAgain}
          />
        );
      case 'ready':
        return (
          <>
            <StaleNotice
              source="The review"
              asOf={answer.value.asOf}
              now={now}
              staleAfterSeconds={staleAfterSeconds}
              refreshError={answer.refreshError}
              onRetry={askAgain}
            />
            <ReviewView review={answer.value} now={now} onChanged={askAgain} />
          </>
        );
      default:
        return answer satisfies never;
    }
  };
  return (
    <MlopsRoot>
      <BackToReviews />
      {draw()}
    </MlopsRoot>
  );
};

function titleOf(answer: ReturnType<typeof useReview>['answer']): string {
  if (answer.status !== 'ready') return 'Reviews';
  return `${answer.value.service.title}, ${sayVersion(answer.value)} | Reviews`;
}

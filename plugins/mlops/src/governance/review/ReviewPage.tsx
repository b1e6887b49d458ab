import { ContractError } from '@pitwall/plugin-mlops-common';
import { useParams } from 'react-router-dom';
import { useNow } from '../../instant';
import { MlopsRoot } from '../../MlopsRoot';
import { AnswerFrame, isNotFound } from '../../state';
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
  usePageTitle(titleOf(answer));
  return (
    <MlopsRoot>
      <BackToReviews />
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={now}
        loading={<ReviewSkeleton />}
        what="the review"
        stillWorks="The list of reviews and the pages of services still work."
        level={2}
        drawFailure={error =>
          isUnknown(error) ? (
            <UnknownReviewNotice onRetry={askAgain} />
          ) : undefined
        }
        source="The review"
        asOf={({ asOf }) => asOf}
      >
        {review => (
          <ReviewView review={review} now={now} onChanged={askAgain} />
        )}
      </AnswerFrame>
    </MlopsRoot>
  );
};

// An address that was cut off holds no id that a review could have.
function isUnknown(error: Error): boolean {
  return (
    isNotFound(error) ||
    (error instanceof ContractError && error.status === 400)
  );
}

function titleOf(answer: ReturnType<typeof useReview>['answer']): string {
  if (answer.status !== 'ready') return 'Reviews';
  return `${answer.value.service.title}, ${sayVersion(answer.value)} | Reviews`;
}

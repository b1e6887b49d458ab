import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { RelativeTime } from '../../instant';
import { TimeBoxClock } from '../clock';

export interface ReviewClockProps {
  readonly review: ReviewView;
  readonly now: Date;
}

/** The next end of a time box, or of the approval. */
export const ReviewClock = ({ review, now }: ReviewClockProps) => {
  if (review.state === 'approved' && review.expiresAt) {
    return (
      <>
        holds, ends <RelativeTime instant={review.expiresAt} now={now} />
      </>
    );
  }
  if (review.state !== 'open') return <>stopped</>;
  const [next] = review.checkpoints
    .flatMap(({ state, requestedAt, due }) =>
      state !== 'approved' && requestedAt && due ? [{ requestedAt, due }] : [],
    )
    .sort((one, other) => (one.due < other.due ? -1 : 1));
  return next ? (
    <TimeBoxClock from={next.requestedAt} due={next.due} now={now} />
  ) : (
    <>starts when sign-offs are requested</>
  );
};

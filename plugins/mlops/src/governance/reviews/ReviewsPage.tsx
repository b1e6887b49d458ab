import { MlopsRoot } from '../../MlopsRoot';
import { AllReviews } from './AllReviews';
import { WaitingReviews } from './WaitingReviews';

/** The body of the page of reviews: what waits for the reader, then all of them. */
export const ReviewsPage = () => (
  <MlopsRoot>
    <WaitingReviews />
    <AllReviews />
  </MlopsRoot>
);

import { RiQuestionLine } from '@remixicon/react';
import { RetryNotice } from '../../state';

/** Where an address leads to no review that the reader may see. */
export const UnknownReviewNotice = ({ onRetry }: { onRetry: () => void }) => (
  <RetryNotice
    role="status"
    status="aborted"
    icon={<RiQuestionLine />}
    level={2}
    title="There is no such review that you may see."
    verb="Look again"
    onRetry={onRetry}
  >
    The address may be cut off, or the review belongs to a service that is not
    yours to see. Every review that you may see is in the list.
  </RetryNotice>
);

import Button from '@mui/material/Button';
import { RiQuestionLine } from '@remixicon/react';
import { Notice } from '../../state';

/** Where an address leads to no review that the reader may see. */
export const UnknownReviewNotice = ({ onRetry }: { onRetry: () => void }) => (
  <Notice
    role="status"
    status="aborted"
    icon={<RiQuestionLine />}
    level={2}
    title="There is no such review that you may see."
    action={
      <Button variant="outlined" onClick={onRetry}>
        Look again
      </Button>
    }
  >
    The address may be cut off, or the review belongs to a service that is not
    yours to see. Every review that you may see is in the list.
  </Notice>
);

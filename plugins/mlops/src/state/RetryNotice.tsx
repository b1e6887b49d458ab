import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Notice, type NoticeProps } from './Notice';

export interface RetryNoticeProps extends Omit<NoticeProps, 'action'> {
  /** What trying again is called. */
  readonly verb?: string;
  readonly onRetry: () => void;
  /** Another way on, when the question itself may be what is wrong. */
  readonly otherAction?: ReactNode;
}

/** A notice that the reader meets by trying the same again. */
export const RetryNotice = (props: RetryNoticeProps) => {
  const { verb = 'Try again', onRetry, otherAction, ...notice } = props;
  return (
    <Notice
      {...notice}
      action={
        <>
          <Button variant="outlined" onClick={onRetry}>
            {verb}
          </Button>
          {otherAction}
        </>
      }
    />
  );
};

import Button from '@mui/material/Button';
import { RiHistoryLine } from '@remixicon/react';
import { RelativeTime } from '../instant';
import { isStale } from './isStale';
import { Notice } from './Notice';

export interface StaleNoticeProps {
  /** When the catalog was read; absent when it never was. */
  readonly asOf?: string;
  readonly now: Date;
  readonly staleAfterSeconds: number;
  /** Why reading it anew failed, if it did. */
  readonly refreshError?: Error;
  readonly onRetry: () => void;
}

/** Above an answer that is old, or could not be read anew; else nothing. */
export const StaleNotice = (props: StaleNoticeProps) => {
  const { asOf, now, refreshError, onRetry } = props;
  const isOld =
    asOf !== undefined && isStale(asOf, now, props.staleAfterSeconds);
  if (!isOld && !refreshError) return null;
  return (
    <Notice
      role="status"
      status="aborted"
      icon={<RiHistoryLine />}
      title="This may be out of date."
      action={
        <Button variant="outlined" onClick={onRetry}>
          Read again
        </Button>
      }
    >
      {asOf && (
        <>
          The catalog was read <RelativeTime instant={asOf} now={now} />; what
          changed since is missing.{' '}
        </>
      )}
      {refreshError && `Reading it again failed: ${refreshError.message}`}
    </Notice>
  );
};

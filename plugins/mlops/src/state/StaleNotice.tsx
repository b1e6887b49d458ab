import Button from '@mui/material/Button';
import { RiHistoryLine } from '@remixicon/react';
import { RelativeTime } from '../instant';
import { isStale } from './isStale';
import { Notice } from './Notice';

export interface StaleNoticeProps {
  /** When the source was read; absent when it never was. */
  readonly asOf?: string;
  /** What was read, as a sentence begins with it. Default: the catalog. */
  readonly source?: string;
  readonly now: Date;
  readonly staleAfterSeconds: number;
  /** Why reading it anew failed, if it did. */
  readonly refreshError?: Error;
  readonly onRetry: () => void;
}

/** Above an answer that is old, or could not be read anew; else nothing. */
export const StaleNotice = (props: StaleNoticeProps) => {
  const { asOf, now, refreshError, onRetry, source = 'The catalog' } = props;
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
          {source} was read <RelativeTime instant={asOf} now={now} />; what
          changed since is missing.{' '}
        </>
      )}
      {refreshError && `Reading it again failed: ${refreshError.message}`}
    </Notice>
  );
};

import { RiHistoryLine } from '@remixicon/react';
import { RelativeTime } from '../instant';
import { isStale } from './isStale';
import { RetryNotice } from './RetryNotice';
import { useStaleAfterSeconds } from './useStaleAfterSeconds';

export interface StaleNoticeProps {
  /** When the source was read; absent when it never was. */
  readonly asOf?: string;
  /** What was read, as a sentence begins with it. Default: the catalog. */
  readonly source?: string;
  readonly now: Date;
  /** Why reading it anew failed, if it did. */
  readonly refreshError?: Error;
  readonly onRetry: () => void;
}

/** Above an answer that is old, or could not be read anew; else nothing. */
export const StaleNotice = (props: StaleNoticeProps) => {
  const { asOf, now, refreshError, onRetry, source = 'The catalog' } = props;
  const staleAfterSeconds = useStaleAfterSeconds();
  const isOld = asOf !== undefined && isStale(asOf, now, staleAfterSeconds);
  if (!isOld && !refreshError) return null;
  return (
    <RetryNotice
      role="status"
      status="aborted"
      icon={<RiHistoryLine />}
      title="This may be out of date."
      verb="Read again"
      onRetry={onRetry}
    >
      {asOf && (
        <>
          {source} was read <RelativeTime instant={asOf} now={now} />; what
          changed since is missing.{' '}
        </>
      )}
      {refreshError && `Reading it again failed: ${refreshError.message}`}
    </RetryNotice>
  );
};

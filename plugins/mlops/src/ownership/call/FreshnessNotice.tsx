import type { WhoToCall } from '@pitwall/plugin-mlops-common';
import { RiHistoryLine } from '@remixicon/react';
import { RetryNotice, StaleNotice } from '../../state';

export interface FreshnessNoticeProps {
  readonly answer: WhoToCall;
  readonly refreshError?: Error;
  readonly now: Date;
  readonly onRetry: () => void;
}

/** Says what the answer lacks or only knows from before, if anything. */
export const FreshnessNotice = (props: FreshnessNoticeProps) => {
  const { answer, refreshError, now, onRetry } = props;
  const isOld =
    answer.isLastKnown || answer.hops.some(({ isLastKnown }) => isLastKnown);
  if (answer.notices.length === 0 || refreshError) {
    return (
      <StaleNotice
        asOf={answer.asOf}
        now={now}
        refreshError={refreshError}
        onRetry={onRetry}
      />
    );
  }
  return (
    <RetryNotice
      role="status"
      status="aborted"
      icon={<RiHistoryLine />}
      title={
        isOld ? 'This may be out of date.' : 'This answer lacks something.'
      }
      verb="Read again"
      onRetry={onRetry}
    >
      {answer.notices.map(sentence => (
        <div key={sentence}>{sentence}</div>
      ))}
    </RetryNotice>
  );
};

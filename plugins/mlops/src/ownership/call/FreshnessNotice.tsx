import Button from '@mui/material/Button';
import type { WhoToCall } from '@pitwall/plugin-mlops-common';
import { RiHistoryLine } from '@remixicon/react';
import { Notice, StaleNotice, useStaleAfterSeconds } from '../../state';

export interface FreshnessNoticeProps {
  readonly answer: WhoToCall;
  readonly refreshError?: Error;
  readonly now: Date;
  readonly onRetry: () => void;
}

/** Says what the answer lacks or only knows from before, if anything. */
export const FreshnessNotice = (props: FreshnessNoticeProps) => {
  const { answer, refreshError, now, onRetry } = props;
  const staleAfterSeconds = useStaleAfterSeconds();
  const isOld =
    answer.isLastKnown || answer.hops.some(({ isLastKnown }) => isLastKnown);
  if (answer.notices.length === 0 || refreshError) {
    return (
      <StaleNotice
        asOf={answer.asOf}
        now={now}
        staleAfterSeconds={staleAfterSeconds}
        refreshError={refreshError}
        onRetry={onRetry}
      />
    );
  }
  return (
    <Notice
      role="status"
      status="aborted"
      icon={<RiHistoryLine />}
      title={
        isOld ? 'This may be out of date.' : 'This answer lacks something.'
      }
      action={
        <Button variant="outlined" onClick={onRetry}>
          Read again
        </Button>
      }
    >
      {answer.notices.map(sentence => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Notice>
  );
};

import { ContractError } from '@pitwall/plugin-mlops-common';
import { useNow } from '../instant';
import { FailureNotice, StaleNotice, useStaleAfterSeconds } from '../state';
import { LedgerHeadSkeleton } from './LedgerHeadSkeleton';
import { LedgerHeadView } from './LedgerHeadView';
import { NoKeyNotice } from './NoKeyNotice';
import { useLedgerHead } from './useLedger';

/** The sentence of the page, and what an auditor takes along to prove it. */
export const LedgerHeadSection = () => {
  const { answer, askAgain } = useLedgerHead();
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
  switch (answer.status) {
    case 'loading':
      return <LedgerHeadSkeleton />;
    case 'failed':
      return isWithoutKey(answer.error) ? (
        <NoKeyNotice onRetry={askAgain} />
      ) : (
        <FailureNotice
          error={answer.error}
          what="the head of the ledger"
          stillWorks="Fleet, reviews and the catalog still work."
          level={2}
          onRetry={askAgain}
        />
      );
    case 'ready':
      return (
        <>
          <StaleNotice
            now={now}
            staleAfterSeconds={staleAfterSeconds}
            refreshError={answer.refreshError}
            onRetry={askAgain}
          />
          <LedgerHeadView head={answer.value} />
        </>
      );
    default:
      return answer satisfies never;
  }
};

// A server that is only busy answers 503 as well, but names no setting.
function isWithoutKey(error: Error): boolean {
  return (
    error instanceof ContractError &&
    error.status === 503 &&
    error.message.includes('mlops.ledger.signingKey')
  );
}

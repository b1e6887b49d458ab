import { ContractError } from '@pitwall/plugin-mlops-common';
import { useNow } from '../instant';
import { AnswerFrame } from '../state';
import { LedgerHeadSkeleton } from './LedgerHeadSkeleton';
import { LedgerHeadView } from './LedgerHeadView';
import { NoKeyNotice } from './NoKeyNotice';
import { useLedgerHead } from './useLedger';

/** The sentence of the page, and what an auditor takes along to prove it. */
export const LedgerHeadSection = () => {
  const { answer, askAgain } = useLedgerHead();
  return (
    <AnswerFrame
      answer={answer}
      askAgain={askAgain}
      now={useNow()}
      loading={<LedgerHeadSkeleton />}
      what="the head of the ledger"
      stillWorks="Fleet, reviews and the catalog still work."
      level={2}
      drawFailure={error =>
        isWithoutKey(error) ? <NoKeyNotice onRetry={askAgain} /> : undefined
      }
    >
      {head => <LedgerHeadView head={head} />}
    </AnswerFrame>
  );
};

// A server that is only busy answers 503 as well, but names no setting.
function isWithoutKey(error: Error): boolean {
  return (
    error instanceof ContractError &&
    error.status === 503 &&
    error.message.includes('mlops.ledger.signingKey')
  );
}

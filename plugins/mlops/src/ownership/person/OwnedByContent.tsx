import type { ReactNode } from 'react';
import { useNow } from '../../instant';
import { MlopsRoot } from '../../MlopsRoot';
import { FailureNotice, StaleNotice, useStaleAfterSeconds } from '../../state';
import { OwnedBySkeleton } from './OwnedBySkeleton';
import { OwnedByView } from './OwnedByView';
import { useOwnedBy } from './useOwnedBy';

export interface OwnedByContentProps {
  readonly entityRef: string;
  readonly level: 2 | 3;
  readonly children?: ReactNode;
}

/** What a person or group has to do with ML services, in every state. */
export const OwnedByContent = (props: OwnedByContentProps) => {
  const { entityRef, level, children } = props;
  const { answer, askAgain } = useOwnedBy(entityRef);
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return <OwnedBySkeleton />;
      case 'failed':
        return (
          <FailureNotice
            error={answer.error}
            what="what they have"
            stillWorks="The catalog and the pages of single services still work."
            level={level}
            onRetry={askAgain}
          />
        );
      case 'ready':
        return (
          <>
            <StaleNotice
              asOf={answer.value.asOf}
              now={now}
              staleAfterSeconds={staleAfterSeconds}
              refreshError={answer.refreshError}
              onRetry={askAgain}
            />
            <OwnedByView owned={answer.value} level={level}>
              {children}
            </OwnedByView>
          </>
        );
      default:
        return answer satisfies never;
    }
  };
  return <MlopsRoot>{draw()}</MlopsRoot>;
};

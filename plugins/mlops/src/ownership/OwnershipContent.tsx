import { ContractError } from '@pitwall/plugin-mlops-common';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useNow } from '../instant';
import { MlopsRoot } from '../MlopsRoot';
import { FailureNotice, StaleNotice, useStaleAfterSeconds } from '../state';
import { OnCallNow } from './call';
import { PendingChanges } from './fact';
import { OwnershipSkeleton } from './OwnershipSkeleton';
import { OwnershipView } from './OwnershipView';
import { UnknownServiceNotice } from './UnknownServiceNotice';
import { useOwnership } from './useOwnership';

export interface OwnershipContentProps {
  /** The heading level that comes next on the page of the entity. */
  readonly level: 2 | 3;
}

/** The ownership tab of the entity whose page this is. */
export const OwnershipContent = ({ level }: OwnershipContentProps) => {
  const { metadata } = useEntity().entity;
  const { answer, askAgain } = useOwnership({
    namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    name: metadata.name,
  });
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
  const title = metadata.title ?? metadata.name;
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return <OwnershipSkeleton />;
      case 'failed':
        return answer.error instanceof ContractError &&
          answer.error.status === 404 ? (
          <UnknownServiceNotice
            title={title}
            level={level}
            onRetry={askAgain}
          />
        ) : (
          <FailureNotice
            error={answer.error}
            what={`the ownership of ${title}`}
            stillWorks="The other tabs of this page still work."
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
            <OwnershipView
              ownership={answer.value}
              level={level}
              now={
                <OnCallNow
                  service={answer.value.service}
                  level={level === 2 ? 4 : 5}
                />
              }
              pending={
                <PendingChanges
                  ownership={answer.value}
                  level={level === 2 ? 3 : 4}
                  onChanged={askAgain}
                />
              }
            />
          </>
        );
      default:
        return answer satisfies never;
    }
  };
  return <MlopsRoot isPaper>{draw()}</MlopsRoot>;
};

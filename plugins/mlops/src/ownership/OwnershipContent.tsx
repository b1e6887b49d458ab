import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useNow } from '../instant';
import { MlopsRoot } from '../MlopsRoot';
import { AnswerFrame, isNotFound } from '../state';
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
  const { name, namespace = DEFAULT_NAMESPACE, title = name } = metadata;
  const { answer, askAgain } = useOwnership({ namespace, name });
  return (
    <MlopsRoot isPaper>
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={useNow()}
        loading={<OwnershipSkeleton />}
        what={`the ownership of ${title}`}
        stillWorks="The other tabs of this page still work."
        level={level}
        drawFailure={error =>
          isNotFound(error) ? (
            <UnknownServiceNotice
              title={title}
              level={level}
              onRetry={askAgain}
            />
          ) : undefined
        }
        asOf={({ asOf }) => asOf}
      >
        {ownership => (
          <OwnershipView
            ownership={ownership}
            level={level}
            now={
              <OnCallNow
                service={ownership.service}
                level={level === 2 ? 4 : 5}
              />
            }
            pending={
              <PendingChanges
                ownership={ownership}
                level={level === 2 ? 3 : 4}
                onChanged={askAgain}
              />
            }
          />
        )}
      </AnswerFrame>
    </MlopsRoot>
  );
};

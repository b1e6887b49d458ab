import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { mlServiceRef } from '@pitwall/plugin-mlops-common';
import { useNow } from '../../instant';
import { MlopsRoot } from '../../MlopsRoot';
import { AnswerFrame } from '../../state';
import { GovernanceSkeleton } from './GovernanceSkeleton';
import { GovernanceView } from './GovernanceView';
import { useServiceGovernance } from './useServiceGovernance';

export interface GovernanceContentProps {
  /** The heading level that comes next on the page of the entity. */
  readonly level: 2 | 3;
}

/** The governance tab of the entity whose page this is. */
export const GovernanceContent = ({ level }: GovernanceContentProps) => {
  const { metadata } = useEntity().entity;
  const { name, namespace = DEFAULT_NAMESPACE, title = name } = metadata;
  const { answer, askAgain } = useServiceGovernance(namespace, name);
  const now = useNow();
  return (
    <MlopsRoot>
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={now}
        loading={<GovernanceSkeleton />}
        what={`the governance of ${title}`}
        stillWorks="The other tabs of this page still work."
        level={level}
      >
        {governance => (
          <GovernanceView
            service={{ entityRef: mlServiceRef({ namespace, name }), title }}
            governance={governance}
            level={level}
            now={now}
          />
        )}
      </AnswerFrame>
    </MlopsRoot>
  );
};

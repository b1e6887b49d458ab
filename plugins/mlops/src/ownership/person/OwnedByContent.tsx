import type { ReactNode } from 'react';
import { useNow } from '../../instant';
import { MlopsRoot } from '../../MlopsRoot';
import { AnswerFrame } from '../../state';
import { OwnedBySkeleton } from './OwnedBySkeleton';
import { OwnedByView } from './OwnedByView';
import { PartyFacts } from './PartyFacts';
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
  return (
    <MlopsRoot>
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={useNow()}
        loading={<OwnedBySkeleton />}
        what="what they have"
        stillWorks="The catalog and the pages of single services still work."
        level={level}
        asOf={({ asOf }) => asOf}
      >
        {owned => (
          <OwnedByView owned={owned} level={level}>
            <PartyFacts
              owned={owned}
              level={level === 2 ? 3 : 4}
              onChanged={askAgain}
            />
            {children}
          </OwnedByView>
        )}
      </AnswerFrame>
    </MlopsRoot>
  );
};

import Box from '@mui/material/Box';
import type { DatedFact, Ownership } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { useOwnRef } from '../../reader';
import type { HeadingLevel } from '../../state';
import { AcknowledgedNotice } from './AcknowledgedNotice';
import { PendingNotice } from './PendingNotice';
import { sayPending } from './sayPending';

export interface PendingChangesProps {
  readonly ownership: Pick<Ownership, 'roles' | 'activities'>;
  readonly level: HeadingLevel;
  /** Something was acknowledged, or taken back. */
  readonly onChanged: () => void;
}

interface Acknowledged {
  readonly fact: DatedFact;
  readonly sentence: string;
}

/**
 * Every change of a control role that waits for who bound it, and what the
 * reader has just acknowledged; else nothing.
 */
export const PendingChanges = (props: PendingChangesProps) => {
  const { ownership, level, onChanged } = props;
  const { roles, activities } = ownership;
  const ownRef = useOwnRef();
  const [done, setDone] = useState<Acknowledged>();
  const waiting = roles.flatMap(role =>
    (role.pending ?? []).map(change => ({ role, change })),
  );
  if (waiting.length === 0 && !done) return null;
  return (
    <Box sx={{ display: 'grid', rowGap: 1, gridTemplateColumns: '100%' }}>
      {done && (
        <AcknowledgedNotice
          key={done.fact.factId}
          {...done}
          level={level}
          onTakenBack={() => {
            setDone(undefined);
            onChanged();
          }}
        />
      )}
      {waiting.map(each => (
        <PendingNotice
          key={`${each.role.role} ${each.change.digest}`}
          waiting={each}
          activities={activities}
          level={level}
          ownRef={ownRef}
          onAcknowledged={fact => {
            setDone({ fact, sentence: sayPending(each, activities) });
            onChanged();
          }}
        />
      ))}
    </Box>
  );
};

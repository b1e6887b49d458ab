import Box from '@mui/material/Box';
import type { ResolvedRole } from '@pitwall/plugin-mlops-common';
import type { HeadingLevel } from '../../state';
import { PendingNotice } from './PendingNotice';

export interface PendingChangesProps {
  readonly roles: readonly ResolvedRole[];
  readonly level: HeadingLevel;
  readonly onAcknowledged: () => void;
}

/** Every change of a control role that waits for who bound it; else nothing. */
export const PendingChanges = (props: PendingChangesProps) => {
  const { roles, level, onAcknowledged } = props;
  const waiting = roles.flatMap(role =>
    (role.pending ?? []).map(change => ({ role, change })),
  );
  if (waiting.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', rowGap: 1 }}>
      {waiting.map(({ role, change }) => (
        <PendingNotice
          key={change.digest}
          role={role}
          change={change}
          level={level}
          onAcknowledged={onAcknowledged}
        />
      ))}
    </Box>
  );
};

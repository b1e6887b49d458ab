import Box from '@mui/material/Box';
import type { SignOff } from '@pitwall/plugin-mlops-common';
import { RelativeTime } from '../../instant';
import { StateChip } from '../../state';
import { SignOffChip } from '../chips';
import { DoerName } from '../people';
import { shortDigest } from '../words';
import { besideSlot } from './besideSlot';

export interface SignOffLineProps {
  readonly signOff: SignOff;
  readonly now: Date;
}

/** One signature: who said what, when, to which digest, and why. */
export const SignOffLine = ({ signOff, now }: SignOffLineProps) => {
  const { by, at, verdict, digest, reason, condition } = signOff;
  return (
    <>
      <DoerName doer={by} />
      <SignOffChip verdict={verdict} />
      <Box component="span" sx={{ color: 'text.secondary' }} title={digest}>
        <RelativeTime instant={at} now={now} />, for {shortDigest(digest)}
      </Box>
      {reason && (
        <Box
          component="q"
          sx={[besideSlot, { flexBasis: '100%', overflowWrap: 'anywhere' }]}
        >
          {reason}
        </Box>
      )}
      {condition && (
        <Box
          component="span"
          sx={[
            besideSlot,
            {
              flexBasis: '100%',
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1,
            },
          ]}
        >
          {condition.isOverdue && <StateChip state="error" word="overdue" />}
          <span>Condition: {condition.text ?? 'its text was erased'}</span>
          <DoerName doer={condition.owner} />
          <span>
            due <RelativeTime instant={condition.due} now={now} />
          </span>
        </Box>
      )}
    </>
  );
};

import Box from '@mui/material/Box';
import type { CheckpointView } from '@pitwall/plugin-mlops-common';
import { RelativeTime } from '../../instant';
import { TimeBoxClock } from '../clock';

export interface CheckpointStandingProps {
  readonly checkpoint: CheckpointView;
  readonly now: Date;
}

/** How many have signed, and the clock that runs. */
export const CheckpointStanding = (props: CheckpointStandingProps) => {
  const { checkpoint, now } = props;
  const { state, slots, requestedAt, due, expiresAt, round } = checkpoint;
  const signed = slots.filter(({ signOff }) => signOff).length;
  const isRunning =
    state === 'signing' || state === 'overdue' || state === 'unassignable';
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        typography: 'body2',
        color: 'text.secondary',
      }}
    >
      {state !== 'waiting' && !checkpoint.carriedFrom && (
        <span>
          {signed} of {slots.length} signed
        </span>
      )}
      {round > 1 && <span>round {round}</span>}
      {isRunning && requestedAt && due && (
        <TimeBoxClock from={requestedAt} due={due} now={now} />
      )}
      {state === 'approved' && expiresAt && (
        <span>
          holds, ends <RelativeTime instant={expiresAt} now={now} />
        </span>
      )}
    </Box>
  );
};

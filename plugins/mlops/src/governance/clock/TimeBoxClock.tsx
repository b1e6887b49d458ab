import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import {
  RiAlarmWarningLine,
  RiErrorWarningFill,
  RiTimeLine,
  RiTimerLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { RelativeTime } from '../../instant';
import { timeBoxPhase, type TimeBoxPhase } from './timeBoxPhase';

const looks: Record<
  TimeBoxPhase,
  { icon: ReactElement; status: keyof Theme['palette']['status']; word: string }
> = {
  early: { icon: <RiTimeLine />, status: 'aborted', word: 'due' },
  half: {
    icon: <RiTimerLine />,
    status: 'warning',
    word: 'half the time is gone: due',
  },
  late: {
    icon: <RiAlarmWarningLine />,
    status: 'error',
    word: 'nearly out of time: due',
  },
  over: { icon: <RiErrorWarningFill />, status: 'error', word: 'was due' },
};

export interface TimeBoxClockProps {
  /** When the time box began. */
  readonly from: string;
  readonly due: string;
  readonly now: Date;
}

/** When signatures are due, louder at half and at nine tenths of the time. */
export const TimeBoxClock = ({ from, due, now }: TimeBoxClockProps) => {
  const { icon, status, word } = looks[timeBoxPhase(from, due, now)];
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          display: 'inline-flex',
          color: theme => theme.palette.status[status],
          '& svg': { width: 16, height: 16 },
        }}
      >
        {icon}
      </Box>
      <span>
        {word} <RelativeTime instant={due} now={now} />
      </span>
    </Box>
  );
};

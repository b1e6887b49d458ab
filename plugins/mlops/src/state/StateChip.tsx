import Chip from '@mui/material/Chip';
import { alpha, type Theme } from '@mui/material/styles';
import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningFill,
  RiHistoryLine,
  RiProgress4Line,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';

/**
 * What a chip may say: `running` is under way, `waiting` has its turn later,
 * `ended` came to nothing, `unknown` cannot be judged, and `stale` is whatever
 * is not known today.
 */
export type ChipState =
  | 'ok'
  | 'warning'
  | 'error'
  | 'running'
  | 'waiting'
  | 'ended'
  | 'unknown'
  | 'stale';

const looks: Record<
  ChipState,
  { icon: ReactElement; status: keyof Theme['palette']['status'] }
> = {
  ok: { icon: <RiCheckboxCircleLine aria-hidden />, status: 'ok' },
  warning: { icon: <RiAlertLine aria-hidden />, status: 'warning' },
  error: { icon: <RiErrorWarningFill aria-hidden />, status: 'error' },
  running: { icon: <RiProgress4Line aria-hidden />, status: 'running' },
  waiting: { icon: <RiTimeLine aria-hidden />, status: 'aborted' },
  ended: { icon: <RiCloseCircleLine aria-hidden />, status: 'aborted' },
  unknown: { icon: <RiQuestionLine aria-hidden />, status: 'aborted' },
  stale: { icon: <RiHistoryLine aria-hidden />, status: 'aborted' },
};

export interface StateChipProps {
  readonly state: ChipState;
  /** One word, the same for the same thing everywhere. */
  readonly word: string;
  readonly count?: number;
}

/**
 * The one chip for every state: icon, word and number. The word carries the
 * meaning in the text colour; the colour only helps to find it.
 */
export const StateChip = ({ state, word, count }: StateChipProps) => {
  const { icon, status } = looks[state];
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={icon}
      label={count === undefined ? word : `${count} ${word}`}
      sx={theme => {
        const colour = theme.palette.status[status];
        const tint = alpha(colour, 0.12);
        return {
          m: 0,
          borderColor: alpha(colour, 0.6),
          backgroundColor: tint,
          // Grey alone would read as "fine": what is not known is hatched.
          backgroundImage:
            state === 'stale' || state === 'unknown'
              ? `repeating-linear-gradient(135deg, ${tint} 0 4px, transparent 4px 8px)`
              : undefined,
          color: 'text.primary',
          '&& > svg': { color: colour, width: 16, height: 16 },
        };
      }}
    />
  );
};

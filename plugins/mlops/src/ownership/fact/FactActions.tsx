import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  RiCalendarCloseLine,
  RiRepeatLine,
  RiShakeHandsLine,
  RiUserSharedLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import type { EnteredKind } from './factDialogs';

const actions: readonly {
  readonly kind: EnteredKind;
  readonly word: string;
  readonly icon: ReactElement;
}[] = [
  {
    kind: 'absence',
    word: 'Away',
    icon: <RiCalendarCloseLine aria-hidden />,
  },
  {
    kind: 'deputy',
    word: 'Name a deputy',
    icon: <RiUserSharedLine aria-hidden />,
  },
  {
    kind: 'rota-swap',
    word: 'Swap a shift',
    icon: <RiRepeatLine aria-hidden />,
  },
  {
    kind: 'hand-over',
    word: 'Hand over a role',
    icon: <RiShakeHandsLine aria-hidden />,
  },
];

export interface FactActionsProps {
  /** A role is handed over where there is a service. */
  readonly canHandOver: boolean;
  readonly onOpen: (kind: EnteredKind) => void;
}

/** The dated facts that anybody enters, one click to each dialog. */
export const FactActions = ({ canHandOver, onOpen }: FactActionsProps) => (
  <Box
    role="group"
    aria-label="Somebody is away"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      gap: 1,
      '@media print': { display: 'none' },
    }}
  >
    {actions
      .filter(({ kind }) => kind !== 'hand-over' || canHandOver)
      .map(({ kind, word, icon }) => (
        <Button
          key={kind}
          size="small"
          variant="outlined"
          startIcon={icon}
          aria-haspopup="dialog"
          onClick={() => onOpen(kind)}
          sx={{ minHeight: 36 }}
        >
          {word}
        </Button>
      ))}
  </Box>
);

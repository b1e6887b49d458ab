import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  RiCalendarCloseLine,
  RiRepeatLine,
  RiShakeHandsLine,
  RiUserSharedLine,
} from '@remixicon/react';
import { useState, type ReactElement } from 'react';
import { AwayDialog } from './AwayDialog';
import { DeputyDialog } from './DeputyDialog';
import type { FactDialogOf } from './factDialogProps';
import { HandOverDialog } from './HandOverDialog';
import { SwapDialog } from './SwapDialog';

const actions: readonly {
  readonly word: string;
  readonly icon: ReactElement;
  readonly Opened: (props: FactDialogOf) => JSX.Element;
}[] = [
  {
    word: 'Away',
    icon: <RiCalendarCloseLine aria-hidden />,
    Opened: AwayDialog,
  },
  {
    word: 'Name a deputy',
    icon: <RiUserSharedLine aria-hidden />,
    Opened: DeputyDialog,
  },
  {
    word: 'Swap a shift',
    icon: <RiRepeatLine aria-hidden />,
    Opened: SwapDialog,
  },
  {
    word: 'Hand over a role',
    icon: <RiShakeHandsLine aria-hidden />,
    Opened: HandOverDialog,
  },
];

export type FactActionsProps = Omit<FactDialogOf, 'onClose'>;

/** The dated facts that anybody enters, one click to each dialog. */
export const FactActions = (props: FactActionsProps) => {
  const [open, setOpen] = useState<string>();
  const Opened = actions.find(({ word }) => word === open)?.Opened;
  return (
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
      {actions.map(({ word, icon }) => (
        <Button
          key={word}
          size="small"
          variant="outlined"
          startIcon={icon}
          aria-haspopup="dialog"
          onClick={() => setOpen(word)}
          sx={{ minHeight: 36 }}
        >
          {word}
        </Button>
      ))}
      {Opened && (
        <Opened
          {...props}
          onClose={() => setOpen(undefined)}
          onRecorded={sentence => {
            setOpen(undefined);
            props.onRecorded(sentence);
          }}
        />
      )}
    </Box>
  );
};

import Button from '@mui/material/Button';
import { RiEditLine } from '@remixicon/react';
import { useState } from 'react';
import { ChangeDialog, type ChangeDialogProps } from './ChangeDialog';

/** Opens the dialog that composes a change for git. */
export const ChangeButton = (props: Omit<ChangeDialogProps, 'onClose'>) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<RiEditLine aria-hidden />}
        onClick={() => setOpen(true)}
        sx={{ '@media print': { display: 'none' } }}
      >
        Change
      </Button>
      {isOpen && <ChangeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

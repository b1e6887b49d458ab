import Button from '@mui/material/Button';
import { RiEditLine } from '@remixicon/react';

/** Asks for the dialog that composes a change for git. */
export const ChangeButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Button
    size="small"
    variant="outlined"
    startIcon={<RiEditLine aria-hidden />}
    onClick={onClick}
    sx={{ '@media print': { display: 'none' } }}
  >
    Change
  </Button>
);

import type { SxProps, Theme } from '@mui/material/styles';

/** Dialogs stand outside the root of the suite: what it settles is repeated. */
export const dialogStyle: SxProps<Theme> = {
  overflowWrap: 'anywhere',
  '& button': { textTransform: 'none' },
  // The red of the dark theme cannot be read on a dialog; the frame stays red.
  '&& .Mui-error': { color: 'text.primary' },
};

import type { Theme } from '@mui/material/styles';

/** How wide the name of a slot is at least. */
export const slotNameWidth = '14ch';

/** Where what belongs to a slot begins, below whoever signs there. */
export const besideSlot = (theme: Theme) => ({
  paddingLeft: 0,
  [theme.breakpoints.up('sm')]: {
    paddingLeft: `calc(${slotNameWidth} + ${theme.spacing(1.5)})`,
  },
});

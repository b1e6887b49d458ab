import type { SxProps, Theme } from '@mui/material/styles';

/** The series beside the distribution, or above it where there is no room. */
export const chartGrid: SxProps<Theme> = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    lg: 'minmax(0, 7fr) minmax(0, 5fr)',
  },
};

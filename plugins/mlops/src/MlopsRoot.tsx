import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Around everything that the suite draws inside the portal's frame. */
export const MlopsRoot = ({ children }: { children: ReactNode }) => (
  <Box
    data-testid="mlops-root"
    sx={{
      display: 'grid',
      gridTemplateColumns: '100%',
      rowGap: 3,
      pb: 4,
      color: 'text.primary',
      // As the buttons of the portal's frame.
      '& button': { textTransform: 'none' },
      // Paper is white in the dark theme too.
      '@media print': {
        colorScheme: 'light',
        backgroundColor: 'Canvas',
        '& *': {
          color: 'CanvasText !important',
          backgroundColor: 'transparent !important',
        },
      },
      '@media (prefers-reduced-motion: reduce)': {
        '& *': { animation: 'none !important', transition: 'none !important' },
      },
    }}
  >
    {children}
  </Box>
);

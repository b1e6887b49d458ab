import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Around everything that the suite draws inside the portal's frame. */
export const MlopsRoot = ({ children }: { children: ReactNode }) => (
  <Box
    data-testid="mlops-root"
    sx={{
      display: 'grid',
      gridTemplateColumns: '100%',
      rowGap: 3,
      pt: 2,
      pb: 4,
      color: 'text.primary',
      // As the buttons of the portal's frame.
      '& button': { textTransform: 'none' },
      '@media (prefers-reduced-motion: reduce)': {
        '& *': { animation: 'none !important', transition: 'none !important' },
      },
    }}
  >
    {children}
  </Box>
);

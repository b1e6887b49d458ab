import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface FactProps {
  readonly term: string;
  readonly children: ReactNode;
}

/** One fact in a row of them. */
export const Fact = ({ term, children }: FactProps) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography component="dt" variant="caption" color="text.secondary">
      {term}
    </Typography>
    <Typography
      component="dd"
      variant="body2"
      sx={{ m: 0, lineHeight: '28px', overflowWrap: 'anywhere' }}
    >
      {children}
    </Typography>
  </Box>
);

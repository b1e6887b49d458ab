import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface FilterBarProps {
  /** Names the fields together: `Filter the fleet`. */
  readonly label: string;
  readonly children: ReactNode;
  /** How many records match, in words. */
  readonly found: string;
}

/** Fields that narrow a list down, and how many records are left. */
export const FilterBar = ({ label, children, found }: FilterBarProps) => (
  <Box
    role="search"
    aria-label={label}
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 2,
      '@media print': { display: 'none' },
    }}
  >
    {children}
    <Typography
      role="status"
      variant="body2"
      color="text.secondary"
      sx={{ ml: 'auto' }}
    >
      {found}
    </Typography>
  </Box>
);

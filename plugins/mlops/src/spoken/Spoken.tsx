import Box from '@mui/material/Box';
import type { SxProps } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** Kept in the accessibility tree, unlike `display: none`. */
const outOfSight: SxProps = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  m: '-1px',
  p: 0,
  border: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
};

/** Words for a screen reader, where the eye sees the same in another way. */
export const Spoken = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={outOfSight}>
    {children}
  </Box>
);

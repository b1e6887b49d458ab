import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { callKey } from '../../callKey';

/** Tells of the key to those who have one: a phone has no keyboard. */
export const CallKeyHint = ({ children }: { children?: ReactNode }) => (
  <Box
    component="span"
    sx={{
      color: 'text.secondary',
      typography: 'body2',
      '@media (hover: none), print': { display: 'none' },
    }}
  >
    <Box
      component="kbd"
      sx={{
        px: 0.75,
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.5,
        fontFamily: 'inherit',
        fontSize: 'caption.fontSize',
        whiteSpace: 'nowrap',
      }}
    >
      {callKey}
    </Box>
    {children && <> {children}</>}
  </Box>
);

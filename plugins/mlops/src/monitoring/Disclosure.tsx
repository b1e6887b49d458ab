import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface DisclosureProps {
  /** What a click reveals. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What only some readers want, one click deeper. */
export const Disclosure = ({ title, children }: DisclosureProps) => (
  <Box
    component="details"
    sx={{
      mt: 1,
      typography: 'body2',
      '& > summary': {
        cursor: 'pointer',
        color: 'text.secondary',
        minHeight: 24,
        width: 'fit-content',
      },
    }}
  >
    <summary>{title}</summary>
    {children}
  </Box>
);

import Box from '@mui/material/Box';
import { lighten, type Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { onPaper, PaperStyle } from './PaperStyle';

export interface MlopsRootProps {
  /** Whether it is printed lying, and without the portal's frame. */
  readonly isPaper?: boolean;
  readonly children: ReactNode;
}

/** Around everything that the suite draws inside the portal's frame. */
export const MlopsRoot = ({ isPaper, children }: MlopsRootProps) => (
  <Box
    {...(isPaper && onPaper)}
    data-testid="mlops-root"
    sx={{
      display: 'grid',
      gridTemplateColumns: '100%',
      rowGap: 3,
      pb: 4,
      color: 'text.primary',
      // A name of one long word stays inside the window of a phone; a table
      // keeps its words whole, and scrolls.
      overflowWrap: 'anywhere',
      '& table': { overflowWrap: 'break-word' },
      // As the buttons of the portal's frame.
      '& :is(button, [class*="MuiButton-root"])': { textTransform: 'none' },
      // The red of mistakes is too dark to read on dark ground.
      '& :is(label, label *, [id$="-helper-text"], [id*="__error"]).Mui-error':
        { color: readableError },
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
    {isPaper && <PaperStyle />}
    {children}
  </Box>
);

function readableError({ palette }: Theme): string {
  const { main } = palette.error;
  return palette.mode === 'dark' ? lighten(main, 0.6) : main;
}

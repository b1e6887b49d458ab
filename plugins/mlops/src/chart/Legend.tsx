import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';

export interface LegendProps {
  /** What is explained: `Bars`. */
  readonly label: string;
  readonly items: readonly {
    readonly key: string;
    /** The mark as the chart draws it. */
    readonly mark: ReactElement;
    readonly word: ReactNode;
  }[];
}

/** What the marks of a chart mean. */
export const Legend = ({ label, items }: LegendProps) => (
  <Box
    component="ul"
    aria-label={label}
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 2,
      m: 0,
      p: 0,
      listStyle: 'none',
      typography: 'caption',
      color: 'text.secondary',
    }}
  >
    {items.map(({ key, mark, word }) => (
      <Box
        component="li"
        key={key}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
      >
        {mark}
        {word}
      </Box>
    ))}
  </Box>
);

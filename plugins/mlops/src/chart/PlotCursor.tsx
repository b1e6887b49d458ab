import Box from '@mui/material/Box';
import type { KeyboardEvent, ReactNode } from 'react';
import { moveAlong } from './moveAlong';

export interface PlotCursorProps {
  /** Names the chart for a screen reader. */
  readonly label: string;
  readonly count: number;
  /** The chosen point. */
  readonly index: number;
  /** The facts of the chosen point, as the tooltip tells them. */
  readonly text: string;
  readonly onIndex: (index: number) => void;
  /** The drawing; a screen reader is told of the chosen point instead. */
  readonly children: ReactNode;
}

/**
 * A drawing whose points are walked by keyboard: one stop for the Tab key,
 * arrows, Page up and down, Home and End inside, every point with its facts.
 */
export const PlotCursor = (props: PlotCursorProps) => {
  const { label, count, index, text, onIndex, children } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moveAlong(index, event.key, count);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== index) onIndex(next);
  };
  return (
    <Box
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={index + 1}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      sx={{
        borderRadius: 1,
        outlineOffset: 2,
        '&:focus-visible': {
          outline: theme => `3px solid ${theme.palette.primary.main}`,
        },
        // The drawing is no stop of its own.
        '& svg': { outline: 'none' },
      }}
    >
      {children}
    </Box>
  );
};

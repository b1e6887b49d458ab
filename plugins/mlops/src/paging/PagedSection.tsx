import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

export interface PagedSectionProps {
  readonly title: string;
  /** What narrows the list down. */
  readonly filter: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page that is one list with a filter above it. */
export const PagedSection = (props: PagedSectionProps) => {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}
    >
      <Typography
        id={titleId}
        component="h3"
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        {props.title}
      </Typography>
      {props.filter}
      {props.children}
    </Box>
  );
};

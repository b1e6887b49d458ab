import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface DetailLine {
  readonly term: string;
  readonly value: ReactNode;
}

export interface DetailLinesProps {
  readonly title: string;
  readonly lines: readonly DetailLine[];
  /** Sentences on what is wrong here. */
  readonly problems?: readonly string[];
}

/** A title over terms with their values. */
export const DetailLines = ({ title, lines, problems }: DetailLinesProps) => (
  <>
    <Typography variant="subtitle2" component="p" sx={{ m: 0 }}>
      {title}
    </Typography>
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.25,
        m: 0,
        mt: 0.5,
        typography: 'body2',
        lineHeight: '24px',
      }}
    >
      {lines.map(({ term, value }) => (
        <Box key={term} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {term}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
    {problems?.map(sentence => (
      <Typography key={sentence} variant="body2" sx={{ mt: 0.5 }}>
        {sentence}
      </Typography>
    ))}
  </>
);

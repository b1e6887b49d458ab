import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
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
        gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
        columnGap: 3,
        rowGap: 1,
        m: 0,
        mt: 1,
        typography: 'body2',
      }}
    >
      {lines.map(({ term, value }) => (
        <div key={term}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {term}
          </Typography>
          <Box component="dd" sx={{ m: 0, lineHeight: '24px' }}>
            {value}
          </Box>
        </div>
      ))}
    </Box>
    {problems?.map(sentence => (
      <Typography key={sentence} variant="body2" sx={{ mt: 0.5 }}>
        {sentence}
      </Typography>
    ))}
  </>
);

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Letters } from '@pitwall/plugin-mlops-common';
import type { ReactNode } from 'react';
import { LetterMark } from './LetterMark';
import { sayLetters } from './sayLetters';

const shown: readonly Letters[] = ['A', 'R', 'C', 'C (veto)', 'I'];

/** What the letters and their looks mean. */
export const RaciLegend = () => (
  <Box
    component="ul"
    aria-label="Legend"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 2,
      rowGap: 0.5,
      listStyle: 'none',
      m: 0,
      p: 0,
    }}
  >
    {shown.map(letters => (
      <LegendItem key={letters} letters={letters} isInherited>
        {sayLetters(letters)}
      </LegendItem>
    ))}
    <LegendItem letters="R" isInherited={false}>
      Bold: set by this service; light: inherited, from the organisation unless
      the cell names another source
    </LegendItem>
  </Box>
);

const LegendItem = (props: {
  letters: Letters;
  isInherited: boolean;
  children: ReactNode;
}) => (
  <Typography
    component="li"
    variant="body2"
    color="text.secondary"
    sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
  >
    <LetterMark letters={props.letters} isInherited={props.isInherited} />
    {props.children}
  </Typography>
);

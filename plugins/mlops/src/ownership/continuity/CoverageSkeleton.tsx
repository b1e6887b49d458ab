import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../../spoken';

const rows = 4;

export interface CoverageSkeletonProps {
  readonly what: string;
  /** Whether the sentence is drawn elsewhere. */
  readonly isSentenceApart?: boolean;
}

/** The shape of what is being read: a sentence and lists. */
export const CoverageSkeleton = (props: CoverageSkeletonProps) => (
  <Box role="status" sx={{ display: 'grid', rowGap: 2 }}>
    <Spoken>Reading {props.what}</Spoken>
    {!props.isSentenceApart && <Skeleton aria-hidden width="60%" height={32} />}
    {['first', 'second'].map(list => (
      <Paper key={list} aria-hidden variant="outlined" sx={{ p: 1.5 }}>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} height={40} />
        ))}
      </Paper>
    ))}
  </Box>
);

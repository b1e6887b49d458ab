import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../../spoken';

export interface ReviewsSkeletonProps {
  /** What is being read, as a sentence names it. */
  readonly what: string;
  readonly rows: number;
}

/** The shape of a list of reviews while it is read. */
export const ReviewsSkeleton = ({ what, rows }: ReviewsSkeletonProps) => (
  <Box role="status">
    <Spoken>Reading {what}</Spoken>
    <Paper aria-hidden variant="outlined" sx={{ p: 1.5 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={40} />
      ))}
    </Paper>
  </Box>
);

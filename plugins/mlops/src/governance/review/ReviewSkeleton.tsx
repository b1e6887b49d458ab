import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../../spoken';

const checkpoints = 2;

/** The shape of what is being read: a sentence, facts, checkpoints, the gate. */
export const ReviewSkeleton = () => (
  <Box role="status" sx={{ display: 'grid', rowGap: 2 }}>
    <Spoken>Reading the review</Spoken>
    <Skeleton aria-hidden width="70%" height={32} />
    <Skeleton aria-hidden width="90%" height={40} />
    <Paper aria-hidden variant="outlined">
      {Array.from({ length: checkpoints + 1 }, (_, row) => (
        <Box key={row} sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>
          <Skeleton width="40%" height={28} />
          <Skeleton width="80%" />
          <Skeleton width="60%" />
        </Box>
      ))}
    </Paper>
  </Box>
);

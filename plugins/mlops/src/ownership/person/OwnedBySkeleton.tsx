import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../../spoken';

const rows = 5;

/** The shape of what is being read: a sentence, facts, roles. */
export const OwnedBySkeleton = () => (
  <Box role="status" sx={{ display: 'grid', rowGap: 2 }}>
    <Spoken>Reading roles</Spoken>
    <Skeleton aria-hidden width="60%" height={32} />
    <Skeleton aria-hidden width="40%" />
    <Paper aria-hidden variant="outlined" sx={{ p: 1.5 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={40} />
      ))}
    </Paper>
  </Box>
);

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../../spoken';

/** The shape of what is being read: a sentence, the gate, reviews. */
export const GovernanceSkeleton = () => (
  <Box role="status" sx={{ display: 'grid', rowGap: 2 }}>
    <Spoken>Reading the governance</Spoken>
    <Skeleton aria-hidden width="60%" height={32} />
    <Skeleton aria-hidden variant="rectangular" height={96} />
    <Skeleton aria-hidden variant="rectangular" height={160} />
  </Box>
);

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Spoken } from '../spoken';

/** The shape of the head while it is read: a sentence, two buttons, a command. */
export const LedgerHeadSkeleton = () => (
  <Box role="status" sx={{ display: 'grid', rowGap: 2 }}>
    {/* A heading already, so that the one of the entries below is in order. */}
    <Typography component="h2" variant="h6" sx={{ m: 0 }}>
      <Spoken>Reading the head of the ledger</Spoken>
      <Skeleton aria-hidden width="60%" height={32} />
    </Typography>
    <Box aria-hidden sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <Skeleton variant="rounded" width={180} height={36} />
      <Skeleton variant="rounded" width={210} height={36} />
    </Box>
    <Skeleton aria-hidden variant="rounded" height={40} />
  </Box>
);

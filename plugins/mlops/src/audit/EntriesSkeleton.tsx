import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../spoken';

const rows = 8;

/** The shape of the entries while they are read. */
export const EntriesSkeleton = () => (
  <Box role="status">
    <Spoken>Reading the entries of the ledger</Spoken>
    <Paper aria-hidden variant="outlined" sx={{ p: 1.5 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={40} />
      ))}
    </Paper>
  </Box>
);

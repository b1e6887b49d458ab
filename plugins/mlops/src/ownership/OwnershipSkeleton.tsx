import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../spoken';

const rows = 7;

/** The shape of what is being read: a sentence, facts, a matrix. */
export const OwnershipSkeleton = () => (
  <Box role="status" sx={{ display: 'grid', rowGap: 3 }}>
    <Spoken>Reading the ownership</Spoken>
    <Box aria-hidden>
      <Skeleton width="60%" height={32} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5 }}>
        {[0, 1, 2, 3].map(fact => (
          <Skeleton key={fact} width={120} height={44} />
        ))}
      </Box>
    </Box>
    <Box aria-hidden sx={{ maxWidth: 800 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton
          key={row}
          variant="rectangular"
          height={34}
          sx={{ mb: 0.5 }}
        />
      ))}
    </Box>
  </Box>
);

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../spoken';

/** The shape of what is being read: a sentence, places, versions. */
export const VersionsSkeleton = () => (
  <Box role="status" sx={{ display: 'grid', rowGap: 3 }}>
    <Spoken>Reading the versions</Spoken>
    <Box aria-hidden>
      <Skeleton width="70%" height={32} />
      <Skeleton variant="rectangular" width={320} height={40} />
    </Box>
    {[2, 5].map(rows => (
      <Box key={rows} aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton
            key={row}
            variant="rectangular"
            height={36}
            sx={{ mb: 0.5 }}
          />
        ))}
      </Box>
    ))}
  </Box>
);

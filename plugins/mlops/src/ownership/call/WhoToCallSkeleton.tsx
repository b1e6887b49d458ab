import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../../spoken';

/** The shape of what is being asked: a sentence, one to call, the way there. */
export const WhoToCallSkeleton = () => (
  <Box sx={{ display: 'grid', rowGap: 2 }}>
    <Spoken>Asking who to call</Spoken>
    <Box aria-hidden>
      <Skeleton height={40} width="80%" />
      <Skeleton height={20} width="40%" />
    </Box>
    <Skeleton aria-hidden variant="rectangular" height={156} />
    {[0, 1, 2].map(hop => (
      <Box key={hop} aria-hidden sx={{ display: 'flex', gap: 1.5 }}>
        <Skeleton variant="rounded" width={72} height={24} />
        <Box sx={{ flex: 1 }}>
          <Skeleton width="30%" />
          <Skeleton width="60%" />
        </Box>
      </Box>
    ))}
  </Box>
);

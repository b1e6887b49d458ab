import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Spoken } from '../spoken';
import { FeatureShape } from './FeatureShape';

/** The shape of what is being read: a sentence, controls, features, two charts. */
export const MonitoringSkeleton = () => (
  <Box role="status" sx={{ display: 'grid', rowGap: 2 }}>
    <Spoken>Reading the monitoring</Spoken>
    <Box aria-hidden>
      <Skeleton width="70%" height={32} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 1 }}>
        <Skeleton variant="rounded" width={170} height={40} />
        <Skeleton variant="rounded" width={170} height={40} />
      </Box>
    </Box>
    <FeatureShape />
  </Box>
);

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { chartGrid } from './chartGrid';

const rows = 6;

/** The shape of a list of features and two charts. */
export const FeatureShape = () => (
  <Box aria-hidden sx={{ display: 'grid', rowGap: 2 }}>
    <div>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton
          key={row}
          variant="rectangular"
          height={40}
          sx={{ mb: 0.5 }}
        />
      ))}
    </div>
    <Box sx={chartGrid}>
      <Skeleton variant="rounded" height={340} />
      <Skeleton variant="rounded" height={340} />
    </Box>
  </Box>
);

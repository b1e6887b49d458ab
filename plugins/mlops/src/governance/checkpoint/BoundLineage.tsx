import Box from '@mui/material/Box';
import type { CheckpointView } from '@pitwall/plugin-mlops-common';
import { Digest } from '../../registry';
import { StateChip } from '../../state';

/** The part of the version that signatures are for: another part, another signature. */
export const BoundLineage = ({
  checkpoint,
}: {
  checkpoint: CheckpointView;
}) => (
  <Box
    component="dl"
    aria-label="What signatures are bound to"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 3,
      rowGap: 0.5,
      m: 0,
      typography: 'body2',
    }}
  >
    {checkpoint.bindsTo.map(({ name, digest }) => (
      <Box key={name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          {name}
        </Box>
        <Box component="dd" sx={{ m: 0 }}>
          {digest ? (
            <Digest digest={digest} of={`${name} at ${checkpoint.title}`} />
          ) : (
            <StateChip state="warning" word="missing" />
          )}
        </Box>
      </Box>
    ))}
  </Box>
);

import Box from '@mui/material/Box';
import type { ReviewSummary } from '@pitwall/plugin-mlops-common';
import { CheckpointChip } from '../chips';

/** How many checkpoints are approved, and what the others are. */
export const CheckpointProgress = ({
  checkpoints,
}: Pick<ReviewSummary, 'checkpoints'>) => {
  const left = checkpoints.filter(({ state }) => state !== 'approved');
  return (
    <Box sx={{ display: 'grid', rowGap: 0.5, justifyItems: 'start' }}>
      <span>
        {checkpoints.length - left.length} of {checkpoints.length} approved
      </span>
      {left.map(({ id, title, state }) => (
        <Box
          key={id}
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25 }}
        >
          <CheckpointChip state={state} />
          <span>{title}</span>
        </Box>
      ))}
    </Box>
  );
};

import Box from '@mui/material/Box';
import { StateChip } from '../../state';

/** What keeps signatures from being requested, a sentence each. */
export const MissingList = ({ missing }: { missing: readonly string[] }) => {
  if (missing.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <StateChip state="warning" word="missing" count={missing.length} />
      <Box
        component="ul"
        aria-label="What is missing"
        sx={{ m: 0, pl: 2.5, typography: 'body2', lineHeight: '24px' }}
      >
        {missing.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </Box>
    </Box>
  );
};

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

export interface MoreFactsProps {
  readonly shown: number;
  readonly total: number;
  readonly isAsking: boolean;
  readonly onMore: () => void;
}

/** How many there are where not all are shown, and the way to more; else nothing. */
export const MoreFacts = (props: MoreFactsProps) => {
  const { shown, total, isAsking, onMore } = props;
  if (shown >= total) return null;
  return (
    <Box
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap' },
        ...{ alignItems: 'center', columnGap: 1 },
      }}
    >
      <Typography role="status" variant="body2" color="text.secondary">
        The first {shown} of {total}, the soonest first.
      </Typography>
      <Button
        size="small"
        // It stays in place while more are read: the focus is on it.
        aria-disabled={isAsking}
        onClick={() => !isAsking && onMore()}
        sx={{ '@media print': { display: 'none' } }}
      >
        {isAsking ? 'Reading…' : 'Show more'}
      </Button>
    </Box>
  );
};

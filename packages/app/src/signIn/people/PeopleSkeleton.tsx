import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';

const rows = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** The shape of the list while it is being read. */
export function PeopleSkeleton() {
  return (
    <Stack spacing={1} role="status" aria-label="Reading the list of people">
      <Skeleton variant="rounded" height={40} />
      {rows.map(row => (
        <Skeleton key={row} variant="rounded" height={52} />
      ))}
    </Stack>
  );
}

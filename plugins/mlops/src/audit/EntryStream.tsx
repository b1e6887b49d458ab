import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import { reviewRouteRef } from '../routes';

/** What an entry is about, as exports spell it; a review leads to its page. */
export const EntryStream = ({ stream }: { stream: string }) => {
  const reviewRoute = useRouteRef(reviewRouteRef);
  const reviewId = /^review\/([^/]+)$/.exec(stream)?.[1];
  return (
    <Box
      component="code"
      sx={{
        overflowWrap: 'anywhere',
        '& a': { display: 'inline-block', lineHeight: '24px' },
      }}
    >
      {reviewId ? <Link to={reviewRoute({ reviewId })}>{stream}</Link> : stream}
    </Box>
  );
};

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import { RiArrowLeftLine } from '@remixicon/react';
import { reviewsRouteRef } from '../../routes';

/** The way from one review to all of them. */
export const BackToReviews = () => {
  const reviewsRoute = useRouteRef(reviewsRouteRef);
  return (
    <Box
      sx={{
        mb: -2,
        '& a': {
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          minHeight: 24,
        },
        '@media print': { display: 'none' },
      }}
    >
      <Link to={reviewsRoute()}>
        <RiArrowLeftLine size={16} aria-hidden />
        All reviews
      </Link>
    </Box>
  );
};

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import type { ReviewSummary } from '@pitwall/plugin-mlops-common';
import { reviewRouteRef } from '../../routes';
import { sayVersion } from '../words';

export interface ReviewLinkProps {
  readonly review: Pick<
    ReviewSummary,
    'id' | 'service' | 'version' | 'variant'
  >;
  /** Whether the page around it is about the service anyway. */
  readonly withoutService?: boolean;
}

/** A review by what it is about, leading to its page. */
export const ReviewLink = ({ review, withoutService }: ReviewLinkProps) => {
  const reviewRoute = useRouteRef(reviewRouteRef);
  const version = sayVersion(review);
  return (
    <Box
      component="span"
      sx={{ '& a': { display: 'inline-block', lineHeight: '24px' } }}
    >
      <Link to={reviewRoute({ reviewId: review.id })}>
        {withoutService
          ? version.replace('version', 'Version')
          : `${review.service.title}, ${version}`}
      </Link>
    </Box>
  );
};

import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@mui/material/Button';
import { RiQuillPenLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { MlopsRoot } from '../../MlopsRoot';
import { useOwnRef } from '../../reader';
import { reviewsRouteRef } from '../../routes';
import { OwnedByContent } from './OwnedByContent';
import { OwnedBySkeleton } from './OwnedBySkeleton';

/** The body of the page of what the reader has. */
export const MinePage = () => {
  const ownRef = useOwnRef();
  const reviews = useRouteRef(reviewsRouteRef);
  if (!ownRef) {
    return (
      <MlopsRoot>
        <OwnedBySkeleton />
      </MlopsRoot>
    );
  }
  return (
    <OwnedByContent entityRef={ownRef} level={2}>
      <div>
        <Button
          component={Link}
          to={reviews()}
          variant="outlined"
          startIcon={<RiQuillPenLine aria-hidden />}
        >
          Reviews that wait for me
        </Button>
      </div>
    </OwnedByContent>
  );
};

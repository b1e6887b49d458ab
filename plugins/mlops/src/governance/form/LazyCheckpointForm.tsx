import Skeleton from '@mui/material/Skeleton';
import { forwardRef, lazy, Suspense } from 'react';
import { Spoken } from '../../spoken';
import type { CheckpointFormProps, FormHandle } from './formHandle';

// Who only reads a review does without what draws and checks forms.
const CheckpointForm = lazy(() => import('./CheckpointForm'));

/** The form of a checkpoint, loaded when somebody is to fill it in. */
export const LazyCheckpointForm = forwardRef<FormHandle, CheckpointFormProps>(
  (props, ref) => (
    <Suspense
      fallback={
        <div role="status">
          <Spoken>Reading the questions</Spoken>
          <Skeleton aria-hidden height={56} />
          <Skeleton aria-hidden height={56} />
        </div>
      }
    >
      <CheckpointForm {...props} ref={ref} />
    </Suspense>
  ),
);

import type { CheckpointView, ReviewView } from '@pitwall/plugin-mlops-common';

/** A checkpoint of a review, and what to tell when the reader changed it. */
export interface CheckpointProps {
  readonly review: ReviewView;
  readonly checkpoint: CheckpointView;
  readonly now: Date;
  /** Called with a sentence when the reader brought the checkpoint on. */
  readonly onDone: (sentence: string) => void;
  /** Called when something was kept that changes what is shown. */
  readonly onChanged: () => void;
}

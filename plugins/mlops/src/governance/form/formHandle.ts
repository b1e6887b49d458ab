import type { CheckpointView } from '@pitwall/plugin-mlops-common';

/** Answers of a form, by question. */
export type Answers = Readonly<Record<string, unknown>>;

/** What the page can ask of a form that is being filled in. */
export interface FormHandle {
  /**
   * Saves what is not saved yet. False when it cannot be: then the first
   * answer that is wrong has the focus, or the form says why it failed.
   */
  save(): Promise<boolean>;
}

export interface CheckpointFormProps {
  readonly reviewId: string;
  readonly versionId: string;
  readonly checkpoint: CheckpointView;
  readonly now: Date;
  readonly onSaved: () => void;
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CheckpointView } from '@pitwall/plugin-mlops-common';
import { RiDraftLine } from '@remixicon/react';
import { useState } from 'react';
import { Notice } from '../../state';
import { dropAnswers, keptAnswers } from './keptAnswers';

export interface UnsavedAnswersProps {
  readonly reviewId: string;
  readonly checkpointId: string;
  readonly form: NonNullable<CheckpointView['form']>;
}

/**
 * What the reader wrote into a form that was frozen before it was saved: it is
 * lost to the review, and not to them.
 */
export const UnsavedAnswers = (props: UnsavedAnswersProps) => {
  const { reviewId, checkpointId, form } = props;
  const [answers, setAnswers] = useState(() =>
    keptAnswers(reviewId, checkpointId),
  );
  const changed = Object.entries(answers ?? {}).filter(
    ([name, answer]) =>
      JSON.stringify(answer) !== JSON.stringify(form.data?.[name]),
  );
  if (changed.length === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Notice
        role="alert"
        status="warning"
        icon={<RiDraftLine />}
        title="What you wrote last was not saved: the form was frozen before."
        action={
          <Button
            variant="outlined"
            onClick={() => {
              dropAnswers(reviewId, checkpointId);
              setAnswers(undefined);
            }}
          >
            Discard
          </Button>
        }
      >
        To have it count, the checkpoint must be sent back. You wrote:
        <Box component="dl" sx={{ m: 0, mt: 0.5, '& dd': { m: 0 } }}>
          {changed.map(([name, answer]) => (
            <Box key={name}>
              <dt>{name}</dt>
              <dd>
                {typeof answer === 'string' ? answer : JSON.stringify(answer)}
              </dd>
            </Box>
          ))}
        </Box>
      </Notice>
    </Box>
  );
};

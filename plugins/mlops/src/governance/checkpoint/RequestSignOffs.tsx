import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { CheckpointView, ReviewView } from '@pitwall/plugin-mlops-common';
import { RiQuillPenLine } from '@remixicon/react';
import { useId, type RefObject } from 'react';
import { mlopsApiRef } from '../../api';
import { ProblemNotice, useCommand } from '../../command';
import { sayCount } from '../../spoken';
import type { FormHandle } from '../form';
import { shortDigest } from '../words';
import { MissingList } from './MissingList';

export interface RequestSignOffsProps {
  readonly review: ReviewView;
  readonly checkpoint: CheckpointView;
  readonly form: RefObject<FormHandle>;
  readonly onDone: (sentence: string) => void;
}

/** What is missing before signatures can be asked for, and the button that asks. */
export const RequestSignOffs = (props: RequestSignOffsProps) => {
  const { review, checkpoint, form, onDone } = props;
  const api = useApi(mlopsApiRef);
  const reasonId = useId();
  const request = useCommand((_: object, idempotencyKey) =>
    api.governance.requestSignOffs(
      { path: { id: review.id, cid: checkpoint.id }, body: {} },
      { idempotencyKey },
    ),
  );
  const { mine, missing, timeBox, state } = checkpoint;
  if (review.state !== 'open') return null;
  if (state !== 'draft' && state !== 'waiting') return null;
  // Answers that are not saved yet may be all that is missing.
  const mayTry =
    mine.requestSignOffs.allowed ||
    (checkpoint.form !== undefined && !checkpoint.form.filledAt);
  const ask = async () => {
    if (form.current && !(await form.current.save())) return;
    const change = await request.send({});
    if (!change) return;
    const digest = change.checkpoint?.digest;
    onDone(
      `Sign-offs are requested${
        digest ? ` for ${shortDigest(digest)}` : ''
      }; form and evidence are frozen.`,
    );
  };
  return (
    <Box sx={{ display: 'grid', rowGap: 1, justifyItems: 'start' }}>
      <MissingList missing={missing} />
      {request.error && (
        <ProblemNotice
          title="Sign-offs were not requested."
          error={request.error}
        />
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1.5,
          '@media print': { display: 'none' },
        }}
      >
        <Button
          variant="contained"
          startIcon={<RiQuillPenLine aria-hidden />}
          disabled={!mayTry || request.isSending}
          aria-describedby={reasonId}
          onClick={ask}
        >
          Request sign-offs
        </Button>
        <Typography
          id={reasonId}
          variant="body2"
          color="text.secondary"
          sx={{ flex: '1 1 30ch', maxWidth: '80ch' }}
        >
          {mayTry || missing.length > 0
            ? `Freezes answers and evidence; signers have ${sayCount(
                timeBox.days,
                'day',
              )}${
                timeBox.onTimeout === 'reject'
                  ? ', then the review counts as rejected'
                  : ''
              }.`
            : mine.requestSignOffs.sentence}
        </Typography>
      </Box>
    </Box>
  );
};

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { evidenceBesideQuestions, EvidenceSection } from '../evidence';
import { LazyCheckpointForm, UnsavedAnswers, type FormHandle } from '../form';
import { BoundLineage } from './BoundLineage';
import type { CheckpointProps } from './checkpointProps';
import { FormAnswers } from './FormAnswers';
import { RequestSignOffs } from './RequestSignOffs';

/** What signers read: why the checkpoint is there, answers, evidence. */
export const CheckpointBody = (props: CheckpointProps) => {
  const { review, checkpoint, now, onDone, onChanged } = props;
  const { form, mine, evidence, pack } = checkpoint;
  const handle = useRef<FormHandle>(null);
  const isDraft = mine.fillForm.allowed;
  const beside = evidenceBesideQuestions(checkpoint);
  const rest = evidence.required.filter(
    ({ requirement }) => !beside.has(requirement.id),
  );
  const known = new Set(evidence.required.map(each => each.requirement.id));
  const others = evidence.attached.filter(({ kind }) => !known.has(kind));
  return (
    <Box
      sx={{
        display: 'grid',
        rowGap: 2,
        gridTemplateColumns: '100%',
        px: 2,
        pb: 2,
        pt: 0.5,
      }}
    >
      <Box sx={{ maxWidth: '90ch', typography: 'body2' }}>
        {checkpoint.purpose}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          From the pack {pack.name}.
        </Box>
      </Box>
      <BoundLineage checkpoint={checkpoint} />
      {form && (
        <Box>
          <Typography
            component="h5"
            variant="subtitle2"
            sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
          >
            Questions
          </Typography>
          {isDraft ? (
            <LazyCheckpointForm
              ref={handle}
              reviewId={review.id}
              checkpoint={checkpoint}
              versionId={review.version.versionId}
              now={now}
              onSaved={onChanged}
            />
          ) : (
            <>
              <UnsavedAnswers
                reviewId={review.id}
                checkpointId={checkpoint.id}
                form={form}
              />
              <FormAnswers checkpoint={checkpoint} now={now} />
            </>
          )}
        </Box>
      )}
      <EvidenceSection
        review={review}
        checkpoint={checkpoint}
        required={rest}
        others={others}
        now={now}
        onDone={onDone}
      />
      <RequestSignOffs
        review={review}
        checkpoint={checkpoint}
        form={handle}
        onDone={onDone}
      />
    </Box>
  );
};

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type {
  AttachedEvidence,
  CheckpointView,
  ReviewView,
} from '@pitwall/plugin-mlops-common';
import { RiAttachment2 } from '@remixicon/react';
import { useState } from 'react';
import { AttachedItem } from './AttachedItem';
import { AttachEvidenceForm } from './AttachEvidenceForm';
import { EvidenceItems } from './EvidenceItems';

export interface EvidenceSectionProps {
  readonly review: ReviewView;
  readonly checkpoint: CheckpointView;
  /** What is required and stands beside no question. */
  readonly required: CheckpointView['evidence']['required'];
  /** What somebody attached beyond what is required. */
  readonly others: readonly AttachedEvidence[];
  readonly now: Date;
  readonly onDone: (sentence: string) => void;
}

/** Evidence for the checkpoint as a whole, and the way to attach more. */
export const EvidenceSection = (props: EvidenceSectionProps) => {
  const { review, checkpoint, required, others, now, onDone } = props;
  const [isAttaching, setAttaching] = useState(false);
  const mayAttach = checkpoint.mine.attachEvidence.allowed;
  if (required.length === 0 && others.length === 0 && !mayAttach) return null;
  return (
    <Box sx={{ display: 'grid', rowGap: 1, justifyItems: 'start' }}>
      <Typography
        component="h5"
        variant="subtitle2"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        {required.length > 0 || others.length > 0
          ? 'Evidence'
          : 'More evidence'}
      </Typography>
      {required.length > 0 && (
        <EvidenceItems
          checkpoint={checkpoint}
          ids={required.map(({ requirement }) => requirement.id)}
          now={now}
        />
      )}
      {others.map(item => (
        <AttachedItem key={item.id} item={item} now={now} />
      ))}
      {mayAttach && !isAttaching && (
        <Button
          size="small"
          startIcon={<RiAttachment2 aria-hidden />}
          onClick={() => setAttaching(true)}
          sx={{ '@media print': { display: 'none' } }}
        >
          Attach evidence
        </Button>
      )}
      {mayAttach && isAttaching && (
        <AttachEvidenceForm
          review={review}
          checkpoint={checkpoint}
          onClose={() => setAttaching(false)}
          onDone={sentence => {
            setAttaching(false);
            onDone(sentence);
          }}
        />
      )}
    </Box>
  );
};

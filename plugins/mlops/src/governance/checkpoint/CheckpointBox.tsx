import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Typography from '@mui/material/Typography';
import type { CheckpointView, ReviewView } from '@pitwall/plugin-mlops-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useId, useRef, useState } from 'react';
import { CheckpointChip } from '../chips';
import { CheckpointBody } from './CheckpointBody';
import type { CheckpointProps } from './checkpointProps';
import { CheckpointStanding } from './CheckpointStanding';
import { SlotList } from './SlotList';
import { useIsPrinting } from './useIsPrinting';

/** One row of the merge box: where a checkpoint stands, and what to do there. */
export const CheckpointBox = (props: CheckpointProps) => {
  const { review, checkpoint, now, onDone, onChanged } = props;
  const { state, title } = checkpoint;
  const [isOpen, setOpen] = useState(() => needsAttention(review, checkpoint));
  const isPrinting = useIsPrinting();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const finish = (sentence: string) => {
    onDone(sentence);
    // What was pressed is gone: the reader goes on where the outcome stands.
    heading.current?.focus();
  };
  return (
    <Box
      component="section"
      aria-labelledby={`${id}-title`}
      sx={{ borderBottom: 1, borderColor: 'divider' }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          rowGap: 0.5,
          px: 2,
          pt: 1.5,
        }}
      >
        <CheckpointChip state={state} />
        <Typography
          ref={heading}
          id={`${id}-title`}
          component="h4"
          variant="subtitle1"
          tabIndex={-1}
          sx={{ m: 0, fontWeight: 'fontWeightBold' }}
        >
          {title}
        </Typography>
        <CheckpointStanding checkpoint={checkpoint} now={now} />
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          aria-label={`Questions and evidence of ${title}`}
          endIcon={
            isOpen ? (
              <RiArrowUpSLine aria-hidden />
            ) : (
              <RiArrowDownSLine aria-hidden />
            )
          }
          onClick={() => setOpen(!isOpen)}
          sx={{ ml: 'auto', '@media print': { display: 'none' } }}
        >
          Questions and evidence
        </Button>
      </Box>
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ px: 2, pb: 1, maxWidth: '90ch' }}
      >
        {checkpoint.sentence}
      </Typography>
      <Box id={`${id}-body`}>
        <Collapse
          in={isOpen || isPrinting}
          timeout={isPrinting ? 0 : undefined}
          unmountOnExit
        >
          <CheckpointBody
            review={review}
            checkpoint={checkpoint}
            now={now}
            onDone={finish}
            onChanged={onChanged}
          />
        </Collapse>
      </Box>
      <SlotList
        review={review}
        checkpoint={checkpoint}
        now={now}
        onDone={finish}
        onReadAgain={onChanged}
      />
    </Box>
  );
};

/** Whether the reader has something to read or to do here first. */
function needsAttention(
  { state: reviewState }: ReviewView,
  { state, slots, mine }: CheckpointView,
): boolean {
  if (reviewState !== 'open') return false;
  return (
    slots.some(slot => slot.mine.allowed) ||
    (state === 'draft' && mine.fillForm.allowed) ||
    state === 'unassignable'
  );
}

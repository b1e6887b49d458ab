import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { ReactNode } from 'react';
import { dialogStyle, fieldSentences } from '../../command';
import { useIsNarrow } from '../../record';
import { FactProblem } from './FactProblem';
import { readFacts, type FactDraft } from './readFacts';
import { sayFact, type NameOf } from './sayFact';
import { useRecordFacts } from './useRecordFacts';

export interface FactDialogProps {
  readonly title: string;
  readonly drafts: readonly FactDraft[];
  readonly now: Date;
  readonly nameOf: NameOf;
  /** The fields, each told what is wrong with it. */
  readonly children: (
    problemWith: (field: string) => string | undefined,
  ) => ReactNode;
  readonly onClose: () => void;
  /** Told what is on record now, in a sentence. */
  readonly onRecorded: (sentence: string) => void;
}

/** Says what will be written before it is: fields, a sentence, one button. */
export const FactDialog = (props: FactDialogProps) => {
  const { drafts, nameOf, onClose } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(
    new Map(),
  );
  const command = useRecordFacts();
  const read = readFacts(drafts, props.now);
  const sentence =
    'facts' in read
      ? read.facts.map(fact => sayFact(fact, nameOf)).join(' ')
      : undefined;
  const refusal = command.error;
  useEffect(() => {
    if (refusal) setProblems(fieldSentences(refusal, 'body'));
  }, [refusal]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const record = async (event: FormEvent) => {
    event.preventDefault();
    command.forget();
    setProblems('problems' in read ? read.problems : new Map());
    if ('problems' in read) return;
    const recorded = await command.send(read.facts);
    if (recorded) props.onRecorded(sentence ?? '');
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={useIsNarrow()}
      onClose={command.isSending ? undefined : onClose}
      aria-labelledby={`${id}-title`}
      sx={dialogStyle}
    >
      <form ref={form} noValidate onSubmit={record}>
        <DialogTitle id={`${id}-title`}>{props.title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', rowGap: 2, pt: 1 }}>
            {props.children(field => problems.get(field))}
            <Box
              role="status"
              sx={{
                p: 1.5,
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
              }}
            >
              <Typography variant="caption" color="text.secondary">
                What will be written
              </Typography>
              <Typography variant="body1">
                {sentence ?? 'Fill in what is missing to see it here.'}
              </Typography>
            </Box>
            {refusal && problems.size === 0 && (
              <FactProblem error={refusal} nameOf={nameOf} />
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={command.isSending}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={command.isSending}
          >
            {command.isSending ? 'Writing…' : 'Write it down'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

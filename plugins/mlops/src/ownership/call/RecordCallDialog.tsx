import { useApi } from '@backstage/core-plugin-api';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import type { CallRecord, Symptom } from '@pitwall/plugin-mlops-common';
import { RiCheckLine, RiPhoneLockLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { mlopsApiRef } from '../../api';
import { dialogStyle, ProblemNotice, useCommand } from '../../command';
import type { Party } from './partyOfHop';

export type CallOutcome = CallRecord['outcome'];

const longestNote = 2000;

export interface RecordCallDialogProps {
  readonly service: string;
  readonly symptom: Symptom;
  readonly party: Party;
  readonly onClose: () => void;
  readonly onRecorded: (outcome: CallOutcome) => void;
}

/** How a call went, in one click; a note only for whoever wants to. */
export const RecordCallDialog = (props: RecordCallDialogProps) => {
  const { service, symptom, party, onClose, onRecorded } = props;
  const api = useApi(mlopsApiRef);
  const [note, setNote] = useState('');
  const titleId = useId();
  const command = useCommand((body: CallRecord, idempotencyKey) =>
    api.calls.recordCall({ body }, { idempotencyKey }),
  );
  const record = async (outcome: CallOutcome) => {
    const written = noteOf(party, note);
    const recorded = await command.send({
      ...{ service, symptom, outcome },
      ...(party.personRef && { person: party.personRef }),
      ...(written && { note: written }),
    });
    if (recorded) onRecorded(outcome);
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      onClose={command.isSending ? undefined : onClose}
      aria-labelledby={titleId}
      sx={dialogStyle}
    >
      <DialogTitle id={titleId}>You called {party.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', rowGap: 1.5 }}>
        <Button
          size="large"
          variant="contained"
          startIcon={<RiCheckLine aria-hidden />}
          disabled={command.isSending}
          onClick={() => record('answered')}
          sx={{ minHeight: 56 }}
        >
          Answered
        </Button>
        <Button
          size="large"
          variant="outlined"
          startIcon={<RiPhoneLockLine aria-hidden />}
          disabled={command.isSending}
          onClick={() => record('no-answer')}
          sx={{ minHeight: 56 }}
        >
          No answer
        </Button>
        <TextField
          size="small"
          label="Note (optional)"
          helperText="Goes on record with the call."
          value={note}
          onChange={event => setNote(event.target.value)}
          multiline
          minRows={2}
          inputProps={{ maxLength: longestNote }}
          sx={{ mt: 1 }}
        />
        {command.error && (
          <ProblemNotice
            title="The call was not recorded."
            error={command.error}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={command.isSending}>
          Cancel
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** Whom the catalog does not know is named by the note alone. */
function noteOf({ title, personRef, isContact }: Party, note: string): string {
  const isUnknown = !personRef && !isContact;
  return [isUnknown && `Called ${title}.`, note.trim()]
    .filter(Boolean)
    .join(' ')
    .slice(0, longestNote);
}

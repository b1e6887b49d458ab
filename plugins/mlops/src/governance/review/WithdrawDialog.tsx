import { useApi } from '@backstage/core-plugin-api';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { useId, useState } from 'react';
import { mlopsApiRef } from '../../api';
import { ProblemNotice, useCommand } from '../../command';
import { sayPlace, sayVersion } from '../words';

export interface WithdrawDialogProps {
  readonly review: ReviewView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Asks once before a review ends that nobody can open again. */
export const WithdrawDialog = (props: WithdrawDialogProps) => {
  const { review, isOpen, onClose, onDone } = props;
  const api = useApi(mlopsApiRef);
  const [reason, setReason] = useState('');
  const titleId = useId();
  const withdrawal = useCommand((body: { reason?: string }, idempotencyKey) =>
    api.governance.withdraw(
      { path: { id: review.id }, body },
      { idempotencyKey },
    ),
  );
  const withdraw = async () => {
    const written = reason.trim();
    const change = await withdrawal.send(written ? { reason: written } : {});
    if (!change) return;
    onClose();
    onDone(change.sentence);
  };
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      aria-labelledby={titleId}
      sx={{ '& button': { textTransform: 'none' } }}
    >
      <DialogTitle id={titleId}>Withdraw the review?</DialogTitle>
      <DialogContent sx={{ display: 'grid', rowGap: 2 }}>
        <DialogContentText>
          It ends without an approval of {sayVersion(review)} for{' '}
          {sayPlace(review)}. Its signatures stay on record and count for
          nothing. A new review can be opened at any time.
        </DialogContentText>
        <TextField
          label="Reason (optional)"
          value={reason}
          onChange={event => setReason(event.target.value)}
          multiline
          minRows={2}
          inputProps={{ maxLength: 4000 }}
        />
        {withdrawal.error && (
          <ProblemNotice
            title="The review was not withdrawn."
            error={withdrawal.error}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Keep it open</Button>
        <Button
          variant="contained"
          color="error"
          disabled={withdrawal.isSending}
          onClick={withdraw}
        >
          Withdraw
        </Button>
      </DialogActions>
    </Dialog>
  );
};

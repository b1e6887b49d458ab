import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ComposedChange,
  Ownership,
  OwnershipChange,
  Role,
} from '@pitwall/plugin-mlops-common';
import { useId, useState, type FormEvent } from 'react';
import { mlopsApiRef } from '../../api';
import { dialogStyle, useCommand } from '../../command';
import { useIsNarrow } from '../../record';
import { changeOf, draftFor, titleOfChange } from './changeDraft';
import { ChangeFields } from './ChangeFields';
import { ComposedChangeView } from './ComposedChangeView';

export interface ChangeDialogProps {
  readonly ownership: Ownership;
  /** The place of the matrix that the reader came from. */
  readonly place: { readonly activity?: string; readonly role?: Role };
  readonly onClose: () => void;
}

/** Composes a change of roles or matrix, and hands it over to git. */
export const ChangeDialog = (props: ChangeDialogProps) => {
  const { ownership, place, onClose } = props;
  const api = useApi(mlopsApiRef);
  const titleId = useId();
  const [draft, setDraft] = useState(() => draftFor(ownership, place));
  const [composed, setComposed] = useState<ComposedChange>();
  const [link, setLink] = useState<string>();
  const compose = useCommand((body: OwnershipChange, idempotencyKey) =>
    api.changes.composeChange({ body }, { idempotencyKey }),
  );
  const request = useCommand(
    (body: OwnershipChange & { title: string; digest: string }, key: string) =>
      api.changes.requestChange({ body }, { idempotencyKey: key }),
  );
  const isSending = compose.isSending || request.isSending;

  const show = async (event: FormEvent) => {
    event.preventDefault();
    setComposed(await compose.send(changeOf(draft)));
  };
  const open = async () => {
    if (!composed) return;
    const opened = await request.send({
      ...changeOf(draft),
      title: titleOfChange(draft, ownership),
      digest: composed.digest,
    });
    setLink(opened?.link);
  };
  const backToForm = () => {
    setComposed(undefined);
    setLink(undefined);
    request.forget();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={useIsNarrow()}
      onClose={isSending ? undefined : onClose}
      aria-labelledby={titleId}
      sx={dialogStyle}
    >
      <form noValidate onSubmit={show}>
        <DialogTitle id={titleId}>
          {composed
            ? titleOfChange(draft, ownership)
            : `Change who does what for ${ownership.service.title}`}
        </DialogTitle>
        <DialogContent>
          {composed ? (
            <ComposedChangeView change={composed} />
          ) : (
            <ChangeFields
              ownership={ownership}
              draft={draft}
              problem={compose.error?.message}
              onChange={change => setDraft({ ...draft, ...change })}
            />
          )}
          {request.error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {request.error.message}
            </Alert>
          )}
          {link && (
            <Alert severity="success" sx={{ mt: 2 }}>
              <Link href={link} target="_blank" rel="noopener">
                The pull request is open
              </Link>
              : it holds once it is merged.
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isSending}>
            {link ? 'Close' : 'Cancel'}
          </Button>
          {composed ? (
            <>
              <Button onClick={backToForm} disabled={isSending}>
                Change it
              </Button>
              {composed.pullRequest.possible && composed.diff !== '' && (
                <Button
                  variant="contained"
                  onClick={open}
                  disabled={isSending || link !== undefined}
                >
                  {request.isSending ? 'Opening…' : 'Open a pull request'}
                </Button>
              )}
            </>
          ) : (
            <Button type="submit" variant="contained" disabled={isSending}>
              {compose.isSending ? 'Composing…' : 'Show the change'}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
};

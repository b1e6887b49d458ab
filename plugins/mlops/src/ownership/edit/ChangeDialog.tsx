import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import type { Ownership, Role } from '@pitwall/plugin-mlops-common';
import { useEffect, useId, useRef, useState } from 'react';
import { dialogStyle } from '../../command';
import { useIsNarrow } from '../../record';
import { namesOf } from '../namesOf';
import { draftFor } from './changeDraft';
import { ChangeFields } from './ChangeFields';
import { ComposedChangeView } from './ComposedChangeView';
import { titleOfChange } from './draftEdits';
import { useChange } from './useChange';

/** A place of the matrix: a cell, a row, a column, or none. */
export interface ChangePlace {
  readonly activity?: string;
  readonly role?: Role;
}

export interface ChangeDialogProps {
  readonly ownership: Ownership;
  /** Where the reader came from. */
  readonly place: ChangePlace;
  readonly onClose: () => void;
}

/** Composes a change of roles or matrix, and hands it over to git. */
export const ChangeDialog = (props: ChangeDialogProps) => {
  const { ownership, place, onClose } = props;
  const titleId = useId();
  const [draft, setDraft] = useState(() => draftFor(ownership, place));
  const change = useChange(draft, ownership);
  const { composed, requested, refusal } = change;
  const isSending = change.isComposing || change.isRequesting;

  // The button that had the focus is gone: it moves to what is new.
  const title = useRef<HTMLHeadingElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const isShown = useRef(false);
  const isComposed = composed !== undefined;
  useEffect(() => {
    if (isShown.current) title.current?.focus();
    isShown.current = true;
  }, [isComposed]);
  useEffect(() => link.current?.focus(), [requested]);

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
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          change.compose();
        }}
      >
        <DialogTitle
          id={titleId}
          ref={title}
          tabIndex={-1}
          sx={{ outline: 'none' }}
        >
          {composed
            ? titleOfChange(draft, ownership)
            : `Change who does what for ${ownership.service.title}`}
        </DialogTitle>
        <DialogContent>
          {composed ? (
            <ComposedChangeView change={composed} names={namesOf(ownership)} />
          ) : (
            <ChangeFields
              ownership={ownership}
              draft={draft}
              problem={change.problem}
              onChange={next => {
                setDraft(next);
                change.forget();
              }}
            />
          )}
          {refusal && (
            <Alert severity="error" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
              {refusal.message}
            </Alert>
          )}
          {requested && (
            <Alert severity="success" sx={{ mt: 2 }}>
              <Link
                ref={link}
                href={requested.link}
                target="_blank"
                rel="noopener"
              >
                The pull request is open
              </Link>
              : what it says holds once somebody merges it there.
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isSending}>
            {requested ? 'Close' : 'Cancel'}
          </Button>
          {!composed && (
            <Button type="submit" variant="contained" disabled={isSending}>
              {change.isComposing ? 'Composing…' : 'Show the change'}
            </Button>
          )}
          {composed && !requested && (
            <Button onClick={change.mend} disabled={isSending}>
              Change it
            </Button>
          )}
          {composed?.pullRequest.possible &&
            composed.diff !== '' &&
            !requested && (
              <Button
                variant="contained"
                onClick={change.request}
                disabled={isSending}
              >
                {change.isRequesting ? 'Opening…' : 'Open a pull request'}
              </Button>
            )}
        </DialogActions>
      </form>
    </Dialog>
  );
};

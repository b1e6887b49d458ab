import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useIsNarrow } from '../record';
import { dialogStyle } from './dialogStyle';
import type { Submission } from './useSubmission';

export interface FormDialogProps {
  readonly title: string;
  readonly submission: Submission;
  /** What the one button does, and what it says meanwhile. */
  readonly verb: string;
  readonly sending: string;
  readonly children: ReactNode;
  /** Drawn when something failed that no field tells of. */
  readonly drawRefusal: (refusal: Error) => ReactNode;
  readonly onClose: () => void;
}

/**
 * Fields and one button that sends them. Where something is wrong the focus
 * moves to the first such field, and nothing that was written is lost.
 */
export const FormDialog = (props: FormDialogProps) => {
  const { title, submission, onClose } = props;
  const { isSending, refusal, wrong } = submission;
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isBesideAField, setBesideAField] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  const isTold = refusal !== undefined && !isBesideAField;
  useLayoutEffect(() => {
    const field = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"]',
    );
    setBesideAField(Boolean(field));
    field?.focus();
  }, [wrong]);
  useLayoutEffect(() => {
    // Below the fields it may be out of sight; jsdom cannot scroll.
    if (isTold) notice.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isTold, refusal]);
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
      <Box
        component="form"
        ref={form}
        noValidate
        onSubmit={submission.submit}
        // The fields scroll between title and button, which stay in sight.
        sx={{ ...{ display: 'flex', flexDirection: 'column' }, minHeight: 0 }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', rowGap: 2, pt: 1 }}>
            {props.children}
            {isTold && <div ref={notice}>{props.drawRefusal(refusal)}</div>}
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={isSending}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" disabled={isSending}>
            {isSending ? props.sending : props.verb}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};

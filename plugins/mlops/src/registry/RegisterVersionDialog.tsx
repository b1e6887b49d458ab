import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useApi } from '@backstage/core-plugin-api';
import {
  ContractError,
  type ContractAnswer,
  type FieldIssue,
  type registryContracts,
  type VersionRegistration,
} from '@pitwall/plugin-mlops-common';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { mlopsApiRef } from '../api';
import { dialogStyle, useCommand } from '../command';
import { useOwnRef } from '../reader';
import { useIsNarrow } from '../record';
import { readDraft, type RegistrationDraft } from './registrationDraft';
import { RegistrationFields } from './RegistrationFields';

/** What the registration of a version came to. */
export type Registered = ContractAnswer<typeof registryContracts.register>;

export interface RegisterVersionDialogProps {
  /** Ref of the service. */
  readonly service: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onRegistered: (registered: Registered) => void;
}

/** Registers a version by hand, by the rules a pipeline registers by. */
export const RegisterVersionDialog = (props: RegisterVersionDialogProps) => {
  const { service, title, onClose, onRegistered } = props;
  const api = useApi(mlopsApiRef);
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const ownRef = useOwnRef();
  const [draft, setDraft] = useState<Partial<RegistrationDraft>>({});
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const command = useCommand((body: VersionRegistration, idempotencyKey) =>
    api.registry.register({ body }, { idempotencyKey }),
  );
  const written: RegistrationDraft = {
    kind: 'tabular',
    digests: {},
    authors: ownRef ?? '',
    source: '',
    ...draft,
  };
  const refusal = command.error;
  useEffect(() => {
    if (refusal instanceof ContractError) setIssues(refusal.issues ?? []);
  }, [refusal]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [issues]);

  const register = async (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(service, written);
    setIssues('issues' in read ? read.issues : []);
    command.forget();
    if ('issues' in read) return;
    const registered = await command.send(read.registration);
    if (registered) onRegistered(registered);
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={useIsNarrow()}
      onClose={command.isSending ? undefined : onClose}
      aria-labelledby={titleId}
      sx={dialogStyle}
    >
      <form ref={form} noValidate onSubmit={register}>
        <DialogTitle id={titleId}>Register a version of {title}</DialogTitle>
        <DialogContent>
          <RegistrationFields
            draft={written}
            issues={issues}
            onChange={change => setDraft({ ...draft, ...change })}
          />
          {refusal && issues.length === 0 && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {refusal.message}
            </Alert>
          )}
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
            {command.isSending ? 'Registering…' : 'Register'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

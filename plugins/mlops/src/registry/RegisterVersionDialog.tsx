import Alert from '@mui/material/Alert';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ContractAnswer,
  registryContracts,
  VersionRegistration,
} from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { mlopsApiRef } from '../api';
import { FormDialog, useSubmission } from '../command';
import { useOwnRef } from '../reader';
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
  const ownRef = useOwnRef();
  const [draft, setDraft] = useState<Partial<RegistrationDraft>>({});
  const written: RegistrationDraft = {
    kind: 'tabular',
    digests: {},
    authors: ownRef ? [ownRef] : [],
    source: '',
    ...draft,
  };
  const submission = useSubmission({
    read: () => readDraft(service, written),
    run: (body: VersionRegistration, idempotencyKey) =>
      api.registry.register({ body }, { idempotencyKey }),
    onDone: onRegistered,
  });
  return (
    <FormDialog
      title={`Register a version of ${title}`}
      submission={submission}
      verb="Register"
      sending="Registering…"
      drawRefusal={refusal => <Alert severity="error">{refusal.message}</Alert>}
      onClose={onClose}
    >
      <RegistrationFields
        draft={written}
        wrong={submission.wrong}
        onChange={change => setDraft({ ...draft, ...change })}
      />
    </FormDialog>
  );
};

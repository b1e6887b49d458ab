import { ProxiedSignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/core-plugin-api';
import Alert from '@mui/material/Alert';
import { useEffect, useState } from 'react';
import { SignInFrame } from '../SignInFrame';
import { forgettingIdentity } from './forgettingIdentity';
import { PeoplePicker } from './PeoplePicker';
import { pickedPerson } from './pickedPerson';

/**
 * The demo's sign-in: pick a person, be that person. A reload keeps the
 * choice; signing out clears it.
 */
export function PeoplePickerPage({ onSignInSuccess }: SignInPageProps) {
  const [picked, setPicked] = useState(pickedPerson.get);
  const [returning] = useState(picked !== undefined);
  const [refusal, setRefusal] = useState<string>();

  const signIn = picked && (
    <ProxiedSignInPage
      provider="demoPeople"
      headers={{ 'x-pitwall-person': picked }}
      ErrorComponent={({ error }) => (
        <Refused
          onRefused={() => {
            pickedPerson.clear();
            setPicked(undefined);
            setRefusal(reasonOf(error));
          }}
        />
      )}
      onSignInSuccess={identity => {
        pickedPerson.set(picked);
        onSignInSuccess(forgettingIdentity(identity, pickedPerson.clear));
      }}
    />
  );

  // Nothing but progress for somebody who comes back: the list would flash.
  if (returning && !refusal) return <>{signIn}</>;
  return (
    <SignInFrame
      title="Whose job do you want to do?"
      sentence="This is a demo: pick a person and see the portal as they do. There is no password, and nothing here is real."
    >
      {refusal && (
        <Alert severity="error" variant="outlined">
          {refusal}
        </Alert>
      )}
      <PeoplePicker
        picked={picked}
        onPick={entityRef => {
          setRefusal(undefined);
          setPicked(entityRef);
        }}
      />
      {signIn}
    </SignInFrame>
  );
}

/** The portal's own sentence, which the failed request carries as its cause. */
function reasonOf(error: Error | undefined): string {
  const reason = error?.cause instanceof Error ? error.cause : error;
  return reason?.message || 'The sign-in did not work.';
}

/** Hands the refusal to the page, which shows it beside the list. */
function Refused({ onRefused }: { onRefused: () => void }) {
  useEffect(onRefused);
  return null;
}

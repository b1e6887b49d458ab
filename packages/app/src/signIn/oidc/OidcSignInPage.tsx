import { Progress, UserIdentity } from '@backstage/core-components';
import { useApi, type SignInPageProps } from '@backstage/core-plugin-api';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { SignInFrame } from '../SignInFrame';
import { oidcAuthApiRef } from './oidcAuthApiRef';
import { refusalSentence } from './refusalSentence';

type State =
  | { readonly at: 'looking' }
  | { readonly at: 'asking'; readonly refusal?: string }
  | { readonly at: 'signing-in' };

/** Signs in with the organisation's account, in a window of its provider. */
export function OidcSignInPage({ onSignInSuccess }: SignInPageProps) {
  const authApi = useApi(oidcAuthApiRef);
  const [state, setState] = useState<State>({ at: 'looking' });
  const looked = useRef(false);

  async function enter(options: { optional: true } | { instantPopup: true }) {
    const session = await authApi.getBackstageIdentity(options);
    if (!session) {
      setState({ at: 'asking' });
      return;
    }
    onSignInSuccess(
      UserIdentity.create({
        identity: session.identity,
        profile: await authApi.getProfile(),
        authApi,
      }),
    );
  }

  useEffect(() => {
    // A session of an earlier visit lets one in without a question.
    if (looked.current) return;
    looked.current = true;
    enter({ optional: true }).catch(() => setState({ at: 'asking' }));
  });

  if (state.at === 'looking') return <Progress />;
  const signingIn = state.at === 'signing-in';
  return (
    <SignInFrame
      title="Sign in"
      sentence="With your organisation’s account. A window of its sign-in page opens; allow pop-ups if nothing appears."
    >
      {state.at === 'asking' && state.refusal && (
        <Alert severity="error" variant="outlined">
          {state.refusal}
        </Alert>
      )}
      <Box>
        <Button
          variant="contained"
          size="large"
          disabled={signingIn}
          onClick={() => {
            setState({ at: 'signing-in' });
            enter({ instantPopup: true }).catch(error =>
              setState({ at: 'asking', refusal: refusalSentence(error) }),
            );
          }}
        >
          {signingIn ? 'Waiting for the other window…' : 'Sign in'}
        </Button>
      </Box>
    </SignInFrame>
  );
}

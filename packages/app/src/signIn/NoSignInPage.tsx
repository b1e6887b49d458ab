import Alert from '@mui/material/Alert';
import { SignInFrame } from './SignInFrame';

/** Says what is missing when nobody configured how to sign in. */
export function NoSignInPage() {
  return (
    <SignInFrame title="Nobody can sign in yet">
      <Alert severity="warning" variant="outlined">
        The portal does not know how people sign in. Whoever runs it sets{' '}
        <code>pitwall.signIn</code> in its configuration: <code>oidc</code> for
        the organisation’s own accounts, or <code>people</code> for the demo.
      </Alert>
    </SignInFrame>
  );
}

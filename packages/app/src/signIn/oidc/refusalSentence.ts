/**
 * Why a sign-in failed, for the person before the screen: what happened and
 * what to do next.
 */
export function refusalSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/unable to resolve user identity/i.test(message)) {
    return 'Your account was accepted, but no person with its e-mail address is in the catalog. Ask the platform team to add you, then sign in again.';
  }
  if (/does not contain an email/i.test(message)) {
    return 'Your account was accepted, but your organisation’s sign-in gave no verified e-mail address for it, and that is how the portal knows you. Have the address verified there, then sign in again.';
  }
  if (/popup was closed/i.test(message)) {
    return 'The sign-in window was closed before it was done. Try again when you are ready.';
  }
  if (/failed to open auth popup/i.test(message)) {
    return 'The browser did not let the sign-in window open. Allow pop-ups for this address, then sign in again.';
  }
  return `The sign-in did not work: ${message}`;
}

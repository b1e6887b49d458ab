/**
 * Picks a person as the sign-in page does, and gives the token they get.
 *
 * @throws Error with the portal's reason when they may not sign in
 */
export async function signIn(baseUrl: string, person: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/auth/demoPeople/refresh`, {
    headers: { 'x-pitwall-person': person },
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(`Sign-in as ${person}: ${body.error?.message}`);
  }
  return body.backstageIdentity.token;
}

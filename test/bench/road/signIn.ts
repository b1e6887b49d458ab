/** The person of the generated organisation who does the reading. */
const reader = 'user:default/person-0-0';

/** A token of a person who has just signed in by the picker. */
export async function signIn(baseUrl: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/auth/demoPeople/refresh`, {
    headers: { 'x-pitwall-person': reader },
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(`Sign-in as ${reader}: ${body.error?.message}`);
  }
  return body.backstageIdentity.token;
}

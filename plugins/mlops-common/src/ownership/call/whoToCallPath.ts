/**
 * The page of the portal that answers who to call.
 *
 * @example `whoToCallPath({ service: 'component:default/arrival-delay' }) // '/mlops/who-to-call?service=component:default/arrival-delay'`
 * @public
 */
export function whoToCallPath(question: {
  readonly service: string;
  readonly symptom?: string;
  readonly environment?: string;
}): string {
  const asked = Object.entries(question)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${readable(String(value))}`);
  return `/mlops/who-to-call?${asked.join('&')}`;
}

/** Refs stay as people know them: a query may hold `:` and `/` (RFC 3986, 3.4). */
function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** What the search collects of each service: the way to whom to call. */
export const whoToCallDocumentType = 'who-to-call';

/** Whether a result of the search leads to whom to call. */
export function isWhoToCallResult({
  type,
}: {
  readonly type: string;
}): boolean {
  return type === whoToCallDocumentType;
}

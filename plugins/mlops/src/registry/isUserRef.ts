/** Whether a text is a user's ref, and no address or subject of a pipeline. */
export function isUserRef(text: string): boolean {
  return text.startsWith('user:');
}

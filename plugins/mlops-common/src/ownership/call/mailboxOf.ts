/** The address of a link that writes to a mailbox; none for any other link. */
export function mailboxOf(link: string | undefined): string | undefined {
  return /^mailto:([^?]+)/i.exec(link ?? '')?.[1];
}

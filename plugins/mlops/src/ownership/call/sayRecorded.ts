import type { CallRecord } from '@pitwall/plugin-mlops-common';

/** What is on record now, and whom to call next where nobody answered. */
export function sayRecorded(
  { title }: { readonly title: string },
  outcome: CallRecord['outcome'],
  next: { readonly title?: string; readonly isRound: boolean },
): string {
  if (outcome === 'answered') return `Recorded: ${title} answered.`;
  const said = `Recorded: ${title} did not answer.`;
  return next.isRound
    ? `${said} Nobody is left: begin again with ${next.title}.`
    : `${said} Call ${next.title} next.`;
}

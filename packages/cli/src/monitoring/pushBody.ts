import type { ProfilePush } from '@pitwall/plugin-mlops-common';
import type { ProfiledColumn } from './columnTask';
import type { ProfiledFile } from './profileFile';
import type { Subject } from './profileRequest';

/** What is sent, or written to a file: who it is about may still be open. */
export type PushBody = Omit<ProfilePush, 'service' | 'environment'> & Subject;

/** Profiles, reference and scores of some columns as the portal takes them. */
export function pushBody(
  subject: Subject,
  { referenceId, against, isNewReference }: ProfiledFile,
  columns: readonly ProfiledColumn[],
): PushBody {
  const windows = columns.flatMap(({ reference }) => reference);
  return {
    ...subject,
    ...(isNewReference &&
      windows.length > 0 && {
        reference: {
          referenceId,
          against,
          windows,
          scores: columns.flatMap(({ referenceScores }) => referenceScores),
        },
      }),
    profiles: columns.flatMap(({ profiles }) => profiles),
    scores: columns.flatMap(({ scores }) => scores),
  };
}

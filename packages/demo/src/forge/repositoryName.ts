/** One repository: whose it is, and what it is called. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

const word = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9_-])?$/i;

/**
 * Whether owner or repository may be called so. No such name leaves its folder
 * or is taken for an option, and none ends as git's own files do.
 */
export function isForgeName(text: string): boolean {
  return (
    word.test(text) && !text.includes('..') && !/\.(git|lock)$/i.test(text)
  );
}

/** Whether a text may name a branch, a tag or a commit. */
export function isRevision(text: string): boolean {
  return (
    /^[a-z0-9][a-z0-9._/-]{0,199}$/i.test(text) &&
    !/\.\.|\/\/|\.lock$/.test(text)
  );
}

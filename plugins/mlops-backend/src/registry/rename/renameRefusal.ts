import type { Rename } from './moveRows';

/** Why nothing is moved to the service that says it was called so. */
export type RenameRefusal = {
  /** Whether it can still be moved, so that what is new must not come first. */
  readonly kind: 'waits' | 'refused';
  readonly sentence: string;
};

const annotation = 'mlops.pitwall.dev/formerly';

/** The reasons there are. */
export const renameRefusal = {
  /** A service that exists is never taken over. */
  inUse: ({ from, to }: Rename): RenameRefusal => ({
    kind: 'waits',
    sentence: `${to} says that it was called ${from}, which is in the catalog still: what is stored under that name moves once it is gone, usually within a minute. If these are two services, take the name out of the annotation ${annotation}.`,
  }),
  contested: (from: string, claimants: readonly string[]): RenameRefusal => ({
    kind: 'waits',
    sentence: `${[...claimants]
      .sort()
      .join(
        ' and ',
      )} say that they were called ${from}: what is stored under that name moves once only one says so in its annotation ${annotation}.`,
  }),
  mixed: ({ from, to }: Rename): RenameRefusal => ({
    kind: 'refused',
    sentence: `${to} says that it was called ${from}, but has versions or measurements of its own: two histories are not mixed, and what is stored under ${from} stays there.`,
  }),
};

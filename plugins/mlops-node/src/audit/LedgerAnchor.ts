/**
 * A place outside the database that keeps signed heads of the ledger, so that
 * whoever rewrites the database is found out: a file, an object store, a time
 * stamp authority, another log.
 *
 * A head is a signed note (c2sp.org/signed-note) over a checkpoint with origin,
 * size and root. Heads come in the order of their sizes, though not every size
 * comes; the same head may come again. Decisions never wait for an anchor: what
 * it throws is logged with its name, and the newest head is offered again later.
 *
 * @public
 */
export interface LedgerAnchor {
  /** One word, such as `file`; names the anchor in logs and answers. */
  readonly name: string;

  /** The newest head that is kept; undefined when there is none yet. */
  newestHead(): Promise<string | undefined>;

  /**
   * Keeps a head for good before it returns. The newest head once more changes
   * nothing.
   *
   * Refuses with an error what contradicts the newest head: another origin, a
   * smaller size, the same size with another root.
   */
  keep(head: string): Promise<void>;
}

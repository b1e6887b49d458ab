/**
 * Rows that belong to one ML service, as a table keeps its ref: what moves when
 * the service gets another name.
 */
export interface ServiceRows {
  readonly table: string;
  /** The column with the ref of the service. */
  readonly column: string;
  /**
   * What the rows are, as the ledger counts them: `modelVersions`. Absent for
   * rows that only serve others.
   */
  readonly counted?: string;
  /**
   * Set where rows of two services cannot be told apart once they are under one
   * ref: numbers of versions, revisions of windows.
   */
  readonly isApart?: true;
  /**
   * The other columns of a key that holds the ref, where both names may have
   * the same: the row under the former name is the older one, and stays.
   */
  readonly key?: readonly string[];
  /**
   * Set where no index begins with the ref: the rows are there only beside
   * others of the same service, which are looked for instead.
   */
  readonly isBesideOthers?: true;
}

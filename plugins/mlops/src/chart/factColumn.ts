/** One fact of every point of a chart: a column of its table and of its file. */
export interface FactColumn<T> {
  readonly title: string;
  /** The exact fact, for the file; absent where it is not known. */
  readonly value: (record: T) => string | number | undefined;
  /** The fact as the table shows it; by default as it is. */
  readonly say?: (record: T) => string;
  /** What would make the table too wide to read. */
  readonly isOnlyInFile?: boolean;
}

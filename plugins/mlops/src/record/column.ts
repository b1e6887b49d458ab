import type { ReactNode } from 'react';

/** One property of a record: a column of the table, a line of the card. */
export interface Column<T> {
  readonly title: string;
  readonly draw: (record: T) => ReactNode;
  /** Share of the table's width, such as `20%`. */
  readonly width?: string;
}

export interface RecordsProps<T> {
  /** Names the table or list for a screen reader. */
  readonly label: string;
  /** The first column names the record. */
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly records: readonly T[];
  readonly keyOf: (record: T) => string;
  /** Whether the reader chose the record; only where one can be chosen. */
  readonly isChosen?: (record: T) => boolean;
  /** A click anywhere in the record; the keyboard needs a link in its name. */
  readonly onChoose?: (record: T) => void;
}

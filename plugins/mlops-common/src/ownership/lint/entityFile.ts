import type { LintFinding } from '../lintFinding';

/**
 * A catalog file whose documents were parsed: undefined stands for one that is
 * empty or cannot be read.
 *
 * @public
 */
export interface EntityFile {
  /** What findings call it. */
  readonly file: string;
  readonly documents: readonly unknown[];
}

/**
 * A mistake, and the document it is in.
 *
 * @public
 */
export interface FileFinding extends LintFinding {
  readonly file: string;
  /** Which document of the file, from 0. */
  readonly document: number;
  /** The field within the document: `spec.roles.on-call`; empty for all of it. */
  readonly path: string;
}

/** One document, as lint goes through them. */
export interface LintDocument {
  readonly file: string;
  readonly index: number;
  readonly entity: unknown;
}

/** A mistake in a document, as lint hands it on. */
export interface DocumentFinding extends LintFinding {
  readonly at: LintDocument;
}

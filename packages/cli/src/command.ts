/**
 * What a command ends with; a pipeline tells "no" from "I could not look".
 */
export const exitCodes = {
  /** The answer is yes. */
  yes: 0,
  /** The answer is no: what was checked does not hold. */
  no: 1,
  /** No answer: wrong arguments, or a file that cannot be read. */
  noAnswer: 2,
} as const;

/** @see exitCodes */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command writes to and reads from. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: NodeJS.ProcessEnv;
  /** The one file that is running; absent when there is more than one. */
  readonly script?: URL;
  /** Answers. */
  print(line: string): void;
  /** Everything else. */
  complain(line: string): void;
}

/** One command of `pitwall`. */
export interface Command {
  /** The words that choose it: `audit verify`. */
  readonly name: string;
  readonly summary: string;
  /** Shown by `--help`, behind the summary. */
  readonly help: string;
  /** Gets the arguments behind its name. */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** Ends a command without an answer, with a sentence for the person. */
export class NoAnswerError extends Error {}

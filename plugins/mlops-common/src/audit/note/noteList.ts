/**
 * Signed notes that were written one after another, an empty line between
 * them: what an anchor file holds.
 *
 * @public
 */
export interface NoteList {
  /** In the order of the text, not believed yet. */
  readonly notes: readonly string[];
  /** Where the last whole note ends; behind it is what a crash left, if any. */
  readonly end: number;
}

// The text of a head has no empty line, so the first one begins signatures.
const whole = /(?:^|\n)((?:[^\n]+\n)+\n(?:— [^\n]+\n)+)(?=\n|$)/y;

/**
 * Takes a list of signed heads apart, as far as it is whole.
 *
 * @public
 */
export function splitNotes(text: string): NoteList {
  const notes: string[] = [];
  let end = 0;
  for (;;) {
    whole.lastIndex = end;
    const [, note] = whole.exec(text) ?? [];
    if (note === undefined) return { notes, end };
    notes.push(note);
    end = whole.lastIndex;
  }
}

import { ContractError, type FieldIssue } from '@pitwall/plugin-mlops-common';

/**
 * What is wrong with what somebody wrote: a sentence that stands beside the
 * field, by the name of the field.
 */
export type FieldSentences = ReadonlyMap<string, string>;

/**
 * What a refusal says of single fields: the sentence by the name of the field
 * below `root`.
 *
 * @example fieldSentences(error, 'body').get('reason') // 'This is missing.'
 */
export function fieldSentences(
  error: Error | undefined,
  root: string,
): FieldSentences {
  if (!(error instanceof ContractError)) return new Map();
  const { field, message } = error;
  return sentencesOf(
    error.issues ?? (field ? [{ field, sentence: message }] : []),
    root,
  );
}

/** The sentence of each issue by the name of its field below `root`. */
export function sentencesOf(
  issues: readonly FieldIssue[],
  root: string,
): FieldSentences {
  return new Map(
    issues.flatMap(({ field, sentence }) =>
      field.startsWith(`${root}.`)
        ? [[field.slice(root.length + 1), plain(field, sentence)] as const]
        : [],
    ),
  );
}

/**
 * The sentence beside a field: its own, or that of the first wrong one in it.
 *
 * @example sentenceAt(new Map([['authors[1]', 'This is too long.']]), 'authors')
 */
export function sentenceAt(
  sentences: FieldSentences,
  field: string,
): string | undefined {
  for (const [name, sentence] of sentences) {
    if (name === field || name.startsWith(`${field}[`)) return sentence;
  }
  return undefined;
}

/** The field's own name says nothing beside the field. */
function plain(field: string, sentence: string): string {
  return sentence.startsWith(`${field} `)
    ? `This ${sentence.slice(field.length + 1)}`
    : sentence;
}

import { ContractError } from '@pitwall/plugin-mlops-common';

/**
 * What a refusal says of single fields: the sentence by the name of the field
 * below `root`.
 *
 * @example fieldSentences(error, 'body').get('reason') // 'This is missing.'
 */
export function fieldSentences(
  error: Error | undefined,
  root: string,
): ReadonlyMap<string, string> {
  if (!(error instanceof ContractError) || !error.field) return new Map();
  const issues = error.issues ?? [
    { field: error.field, sentence: error.message },
  ];
  return new Map(
    issues.flatMap(({ field, sentence }) =>
      field.startsWith(`${root}.`)
        ? [[field.slice(root.length + 1), plain(field, sentence)] as const]
        : [],
    ),
  );
}

/** The field's own name says nothing beside the field. */
function plain(field: string, sentence: string): string {
  return sentence.startsWith(`${field} `)
    ? `This ${sentence.slice(field.length + 1)}`
    : sentence;
}

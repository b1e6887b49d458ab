import type { z } from 'zod';
import type { FieldIssue } from './errorBody';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a parsed value, one sentence per field, each naming the
 * field below `root` as its author would look for it.
 *
 * @example `fieldIssues(error, 'query')[0] // { field: 'query.limit', sentence: 'query.limit must be at most 200.' }`
 * @public
 */
export function fieldIssues(
  error: { readonly issues: readonly z.core.$ZodIssue[] },
  root: string,
): FieldIssue[] {
  return error.issues.flatMap(issue => {
    const path = [root, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => said([...path, key], 'is not known here'));
    }
    return [said(path, rule(issue))];
  });
}

function said(path: readonly PropertyKey[], what: string): FieldIssue {
  const field = path.reduce<string>(
    (before, step) =>
      typeof step === 'number'
        ? `${before}[${step}]`
        : `${before}${before && '.'}${String(step)}`,
    '',
  );
  return { field, sentence: `${field} ${what}.` };
}

function rule(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'is missing'
        : `must be ${withArticle(issue.expected)}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      // With options when the word that tells the alternatives apart is none.
      return 'options' in issue && issue.options
        ? oneOf(issue.options)
        : unionRule(issue.errors.flat());
    case 'invalid_key':
      return `has a name that ${issue.issues.map(rule).join(' and ')}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${
            issue.minimum
          }`
        : `must not be shorter than ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${
            issue.maximum
          }`
        : `must not be longer than ${issue.maximum}`;
    case 'invalid_format':
    case 'custom':
      if ('format' in issue && issue.format === 'uuid') return 'is not a UUID';
      return issue.message.replace(/\.$/, '');
    default:
      return `is not allowed: ${issue.message}`;
  }
}

/** Alternatives that are all lists of words read as one list. */
function unionRule(alternatives: readonly Issue[]): string {
  const words = alternatives.flatMap(issue =>
    issue.code === 'invalid_value' ? issue.values : [],
  );
  return words.length > 0 && words.length >= alternatives.length
    ? oneOf(words)
    : [...new Set(alternatives.map(rule))].join(' or ');
}

function oneOf(words: readonly unknown[]): string {
  return words.length === 1
    ? `must be ${String(words[0])}`
    : `is not one of ${words.map(String).join(', ')}`;
}

function withArticle(noun: string): string {
  if (noun === 'int') return 'a whole number';
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

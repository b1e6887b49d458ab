import type { FieldIssue } from '../contract';

/** More than a person mends in one go, and little enough to show. */
const mostIssues = 50;

/**
 * The first issues of many, and how many were left out. Takes them one by one:
 * a file with a million mistakes costs no more than one with fifty.
 */
export function issueList<T extends FieldIssue>(
  field: string,
  issues: Iterable<T>,
): (T | FieldIssue)[] {
  const list: (T | FieldIssue)[] = [];
  for (const issue of issues) {
    if (list.length === mostIssues) {
      const sentence = `${field} has more mistakes: these are the first ${mostIssues}.`;
      return [...list, { field, sentence }];
    }
    list.push(issue);
  }
  return list;
}

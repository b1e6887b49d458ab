import type { FieldIssue } from '../contract';

/** A field and the rule it breaks, as one sentence that names the field. */
export function fieldIssue(field: string, rule: string): FieldIssue {
  return {
    field,
    sentence: `${field} ${rule}${/[?.]$/.test(rule) ? '' : '.'}`,
  };
}

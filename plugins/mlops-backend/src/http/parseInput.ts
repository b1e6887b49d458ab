import {
  fieldIssues,
  type Contract,
  type ContractRequest,
  type FieldIssue,
} from '@pitwall/plugin-mlops-common';
import { invalidInput } from './refusals';

/** Path, query and body as they arrive. */
export interface RawInput {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Parses a request by its contract.
 *
 * @throws 400 that names the first wrong field and lists every other
 */
export function parseInput<C extends Contract>(
  contract: C,
  raw: RawInput,
): ContractRequest<C> {
  const issues: FieldIssue[] = [];
  const parsed: Record<string, unknown> = {};
  for (const part of ['path', 'query', 'body'] as const) {
    const result = contract.input[part]?.safeParse(raw[part]);
    if (result?.success) parsed[part] = result.data;
    else if (result) issues.push(...fieldIssues(result.error, part));
  }
  if (issues.length > 0) throw invalidInput(issues);
  return parsed as ContractRequest<C>;
}

import {
  fieldIssues,
  type Contract,
  type ContractRequest,
  type FieldIssue,
} from '@pitwall/plugin-mlops-common';
import { invalidInput } from './refusals';

const deepest = 64;
// An answer must not be larger than the request it refuses.
const mostIssues = 100;

/** Path, query and body as they arrive. */
export interface RawInput {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Parses a request by its contract.
 *
 * @throws 400 that names the first wrong field and lists the others, 100 at most
 */
export function parseInput<C extends Contract>(
  contract: C,
  raw: RawInput,
): ContractRequest<C> {
  const issues: FieldIssue[] = [];
  const parsed: Record<string, unknown> = {};
  for (const part of ['path', 'query', 'body'] as const) {
    const schema = contract.input[part];
    if (!schema) continue;
    issues.push(...unusableText(raw[part], part));
    const result = schema.safeParse(raw[part]);
    if (result.success) parsed[part] = result.data;
    else issues.push(...fieldIssues(result.error, part));
  }
  if (issues.length > 0) throw invalidInput(issues.slice(0, mostIssues));
  return parsed as ContractRequest<C>;
}

/** The path of a request when it is as its contract says; otherwise undefined. */
export function parsePath(
  { input: { path } }: Contract,
  params: unknown,
): Record<string, unknown> | undefined {
  if (!path || unusableText(params, 'path').length > 0) return undefined;
  return path.safeParse(params).data;
}

/**
 * What no field may hold, whatever its schema says: U+0000, which PostgreSQL
 * neither stores nor compares, and nesting that would exhaust whoever walks it.
 * Walks without recursion for that very reason.
 */
function unusableText(value: unknown, part: string): FieldIssue[] {
  const issues = new Map<string, FieldIssue>();
  const refuse = (field: string, what: string) =>
    issues.set(field, { field, sentence: `${field} ${what}.` });
  const left = [{ value, field: part, depth: 0 }];
  for (let each = left.pop(); each; each = left.pop()) {
    const { field, depth } = each;
    if (typeof each.value === 'string' && each.value.includes('\0')) {
      refuse(field, 'must not hold the character U+0000');
    } else if (depth > deepest) {
      refuse(field, `must not be nested deeper than ${deepest} levels`);
    } else if (Array.isArray(each.value) && depth > 0) {
      // Millions of numbers fit into a body: they must not cost a step each.
      for (const inner of each.value) {
        if (!isWalked(inner)) continue;
        left.push({ value: inner, field, depth: depth + 1 });
      }
    } else if (typeof each.value === 'object' && each.value !== null) {
      for (const [key, inner] of Object.entries(each.value)) {
        if (!isWalked(inner)) continue;
        left.push({
          value: inner,
          field: depth === 0 ? `${part}.${key}` : field,
          depth: depth + 1,
        });
      }
    }
  }
  return [...issues.values()];
}

/** Whether a value may hold what is looked for. */
function isWalked(value: unknown): boolean {
  return typeof value === 'string'
    ? value.includes('\0')
    : typeof value === 'object' && value !== null;
}

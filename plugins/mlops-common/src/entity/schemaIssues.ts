import { z } from 'zod';
import { fieldIssues, type FieldIssue } from '../contract';
import { fieldIssue } from './fieldIssue';
import { nearest, notKnown } from './notKnown';

/**
 * What is wrong with a block that somebody wrote, field by field. An unknown
 * field is told which ones are known, a wrong word which one was probably meant.
 */
export function* schemaIssues(
  field: string,
  value: unknown,
  schema: z.ZodType,
): Generator<FieldIssue> {
  const parsed = schema.safeParse(value);
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsOf(schemaAt(schema, issue.path));
      for (const key of issue.keys) {
        // Joins the path as every other sentence does.
        const [{ field: at }] = fieldIssues(
          { issues: [{ ...issue, keys: [key] }] },
          field,
        );
        yield fieldIssue(at, notKnown('a field', key, known));
      }
    } else {
      yield* fieldIssues({ issues: [issue] }, field).map(said => ({
        field: said.field,
        sentence: withSuggestion(said.sentence, issue, value),
      }));
    }
  }
}

function withSuggestion(
  sentence: string,
  issue: z.core.$ZodIssue,
  value: unknown,
): string {
  if (issue.code !== 'invalid_value') return sentence;
  const written = issue.path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown>)[step],
    value,
  );
  const meant =
    typeof written === 'string' && nearest(written, issue.values.map(String));
  return meant
    ? `${sentence.replace(/\.$/, '')}; did you mean ${meant}?`
    : sentence;
}

function fieldsOf(schema: z.core.$ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The schema of a field, down through objects, lists and maps. */
function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return schemaAt(schema.unwrap(), path);
  }
  if (path.length === 0) return schema;
  const [step, ...rest] = path;
  let inner: z.core.$ZodType | undefined;
  if (schema instanceof z.ZodObject) inner = schema.shape[String(step)];
  if (schema instanceof z.ZodArray) inner = schema.element;
  if (schema instanceof z.ZodRecord) inner = schema.valueType;
  return inner && schemaAt(inner, rest);
}

import type { FieldIssue } from '@pitwall/plugin-mlops-common';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type FormSchema = Readonly<Record<string, unknown>>;

// Schemas are part of pinned packs, which never change; the same object is
// checked again and again.
const compiled = new WeakMap<FormSchema, ValidateFunction>();

/**
 * The check of a form, made once for each schema.
 *
 * @throws Error when it is no JSON Schema
 */
export function compileForm(schema: FormSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  // One of its own for each: two packs may give their schemas the same $id.
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** What is wrong with the answers of a form; empty when nothing is. */
export function checkForm(schema: FormSchema, answers: unknown): FieldIssue[] {
  const validate = compileForm(schema);
  if (validate(answers)) return [];
  const issues = new Map(
    (validate.errors ?? []).map(error => {
      const found = issueOf(error);
      return [found.field, found];
    }),
  );
  return [...issues.values()];
}

function issueOf(error: ErrorObject): FieldIssue {
  const path = error.instancePath.split('/').slice(1).map(unescaped);
  const { missingProperty, additionalProperty, allowedValues } = error.params;
  if (typeof missingProperty === 'string') {
    return issue([...path, missingProperty], 'is missing');
  }
  if (typeof additionalProperty === 'string') {
    return issue([...path, additionalProperty], 'is not known here');
  }
  if (Array.isArray(allowedValues)) {
    return issue(path, `is not one of ${allowedValues.join(', ')}`);
  }
  return issue(path, error.message?.replace('NOT', 'not') ?? 'is not allowed');
}

function issue(path: readonly string[], rule: string): FieldIssue {
  const field = ['body.data', ...path].reduce((before, step) =>
    /^\d+$/.test(step) ? `${before}[${step}]` : `${before}.${step}`,
  );
  return { field, sentence: `${field} ${rule}.` };
}

/** A step of a JSON Pointer (RFC 6901). */
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

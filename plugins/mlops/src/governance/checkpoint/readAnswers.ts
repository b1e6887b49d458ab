import { z } from 'zod';
import { sayList } from '../../spoken';
import { evidenceOfQuestion } from '../evidence/evidenceOfQuestion';

/** One answered question of a form, in words. */
export interface ReadAnswer {
  readonly path: string;
  readonly question: string;
  /** Empty when nothing was answered. */
  readonly answer: string;
  readonly evidence: readonly string[];
}

const objectSchema = z.record(z.string(), z.unknown());
const propertySchema = z.object({
  title: z.string().optional(),
  properties: objectSchema.optional(),
  oneOf: z
    .array(z.object({ const: z.unknown(), title: z.string().optional() }))
    .optional()
    .catch(undefined),
});

/**
 * The questions of a form with their answers, in the order of its schema;
 * questions within questions follow one another.
 */
export function readAnswers(
  schema: unknown,
  ui: unknown,
  data: unknown,
  path = '',
): ReadAnswer[] {
  const properties = propertySchema.safeParse(schema).data?.properties ?? {};
  const hints = objectSchema.safeParse(ui).data ?? {};
  const answers = objectSchema.safeParse(data).data ?? {};
  return Object.entries(properties).flatMap(([name, property]) => {
    const { title, properties: below } =
      propertySchema.safeParse(property).data ?? {};
    const here = path ? `${path}.${name}` : name;
    if (below) return readAnswers(property, hints[name], answers[name], here);
    return [
      {
        path: here,
        question: title ?? name,
        answer: sayAnswer(answers[name], property),
        evidence: evidenceOfQuestion(hints[name]),
      },
    ];
  });
}

function sayAnswer(value: unknown, property: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    const { items } = z
      .object({ items: z.unknown() })
      .catch({ items: undefined })
      .parse(property);
    return sayList(value.map(each => sayAnswer(each, items)));
  }
  const named = propertySchema
    .safeParse(property)
    .data?.oneOf?.find(option => option.const === value)?.title;
  if (named) return named;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

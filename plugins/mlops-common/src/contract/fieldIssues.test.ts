import { z } from 'zod';
import { raciOverridesSchema } from '../ownership';
import { fieldIssues } from './fieldIssues';
import { instantAsWrittenSchema } from './instant';
import { pageQueryShape } from './page';

function sentences(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? []
    : fieldIssues(parsed.error, 'body').map(issue => issue.sentence);
}

const cases: [string, z.ZodType, unknown, string[]][] = [
  [
    'a missing field',
    z.object({ yaml: z.string() }),
    {},
    ['body.yaml is missing.'],
  ],
  [
    'a wrong type',
    z.object({ a: z.array(z.object({ b: z.string() })) }),
    { a: [{ b: 1 }] },
    ['body.a[0].b must be a string.'],
  ],
  ['the whole value', z.object({}), null, ['body must be an object.']],
  [
    'each unknown field',
    z.strictObject({}),
    { one: 1, two: 2 },
    ['body.one is not known here.', 'body.two is not known here.'],
  ],
  [
    'a word that is not in the list',
    z.object({ verb: z.enum(['read', 'push']) }),
    { verb: 'write' },
    ['body.verb is not one of read, push.'],
  ],
  [
    'a kind that no alternative has',
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('absence') }),
      z.object({ kind: z.literal('deputy') }),
    ]),
    { kind: 'holiday' },
    ['body.kind is not one of absence, deputy.'],
  ],
  [
    'a number beyond its bounds',
    z.object(pageQueryShape),
    { limit: '500' },
    ['body.limit must be at most 200.'],
  ],
  [
    'a number on an edge that is not allowed',
    z.object({ rate: z.number().positive(), share: z.number().lt(1) }),
    { rate: 0, share: 1 },
    ['body.rate must be more than 0.', 'body.share must be less than 1.'],
  ],
  [
    'a number that is none',
    z.object(pageQueryShape),
    { limit: 'many' },
    ['body.limit must be a number.'],
  ],
  [
    'a text that is too long',
    z.object(pageQueryShape),
    { after: 'x'.repeat(1025) },
    ['body.after must not be longer than 1024.'],
  ],
  [
    'an instant that is missing, and one that is none',
    z.object({ from: instantAsWrittenSchema, until: instantAsWrittenSchema }),
    { until: 'soon' },
    [
      'body.from is missing.',
      'body.until is not an instant such as 2026-01-31T09:30:00Z.',
    ],
  ],
  [
    'an id that is none',
    z.object({ id: z.uuid() }),
    { id: '7' },
    ['body.id is not a UUID.'],
  ],
  [
    'unknown letters',
    raciOverridesSchema,
    { deploy: { 'on-call': 'X' } },
    ['body.deploy.on-call is not one of R, A, A/R, C, C (veto), I, none.'],
  ],
  [
    'an unknown role',
    raciOverridesSchema,
    { deploy: { pilot: 'R' } },
    ['body.deploy.pilot is not known here.'],
  ],
  [
    'an activity that is not kebab-case',
    raciOverridesSchema,
    { 'Deploy it': {} },
    ['body.Deploy it has a name that is not a kebab-case activity id.'],
  ],
];

describe('fieldIssues', () => {
  it.each(cases)('names %s', (_, schema, value, expected) => {
    expect(sentences(schema, value)).toEqual(expected);
  });
});

import { z } from 'zod';
import { entityRefIssues } from '../../entity';

/** One ref or a list of them, in any legal spelling; a bare name is of the first kind. */
export function entityRefsSchema(kinds: readonly [string, ...string[]]) {
  return z.custom<string | string[]>().superRefine((written, context) => {
    for (const { field, sentence } of entityRefIssues('', written, kinds)) {
      context.addIssue({
        code: 'custom',
        path: [...field.matchAll(/\[(\d+)\]/g)].map(([, index]) =>
          Number(index),
        ),
        message: sentence.slice(field.length + 1).replace(/\.$/, ''),
      });
    }
  });
}

import type { ErrorSchema } from '@rjsf/utils';
import { fieldSentences } from '../../command';

/**
 * What the server finds wrong with answers, beside the questions: `body.data.a[0].b`
 * becomes the error of `b` in the first of `a`.
 */
export function serverErrors(error: Error | undefined): ErrorSchema {
  const root: ErrorSchema = {};
  for (const [field, sentence] of fieldSentences(error, 'body.data')) {
    const steps = field.split(/[.[\]]+/).filter(Boolean);
    let at: ErrorSchema = root;
    for (const step of steps) {
      const below = at[step] ?? {};
      at[step] = below;
      at = below;
    }
    at.__errors = [...(at.__errors ?? []), sentence];
  }
  return root;
}

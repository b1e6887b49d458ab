import { runbookFor } from '../call/runbookFor';
import { symptomSchema } from '../symptom';
import type { ServiceStack } from './serviceStack';

/**
 * Every runbook of a service, each once, that of everything among them.
 *
 * @param written - `spec.ml.runbooks`, as somebody wrote it
 * @public
 */
export function runbooksOf(
  written: Readonly<Record<string, unknown>>,
): ServiceStack['runbooks'] {
  const found = symptomSchema.options.flatMap(
    symptom => runbookFor(written, symptom) ?? [],
  );
  return [...new Map(found.map(each => [each.title, each])).values()];
}

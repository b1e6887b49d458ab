import { symptomRoutes, type Symptom } from '../symptom';
import type { WhoToCall } from './callAnswer';

/**
 * The runbook of a symptom, or the one for everything; only links that lead to
 * a page are given, never a script or a file.
 *
 * @param runbooks - `spec.ml.runbooks` of the service, as somebody wrote it
 */
export function runbookFor(
  runbooks: Readonly<Record<string, unknown>>,
  symptom: Symptom,
): WhoToCall['runbook'] {
  for (const key of [symptom, 'default']) {
    const link = Object.hasOwn(runbooks, key) ? runbooks[key] : undefined;
    if (typeof link !== 'string' || !isPage(link)) continue;
    const title =
      key === 'default'
        ? 'Runbook'
        : `Runbook: ${symptomRoutes[symptom].title}`;
    return { title, link };
  }
  return undefined;
}

function isPage(link: string): boolean {
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(link) && URL.canParse(link);
}

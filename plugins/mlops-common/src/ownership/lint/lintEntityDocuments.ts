import type { LintFinding } from '../lintFinding';
import type { OrganisationMatrix } from '../organisationMatrix';
import { lintEntityFiles } from './lintEntityFiles';

/**
 * The same as `lintEntityFiles` for the documents of one text: each finding
 * names its document, as in `document[0].spec.roles.on-call`.
 *
 * @public
 */
export function lintEntityDocuments(
  documents: readonly unknown[],
  organisation: OrganisationMatrix,
  options: { readonly serviceTypes?: readonly string[] } = {},
): LintFinding[] {
  const found = lintEntityFiles([{ file: 'the text', documents }], {
    organisation,
    ...options,
  });
  return found.map(({ severity, code, document, path, sentence }) => {
    const at = `document[${document}]`;
    return {
      severity,
      ...(code && { code }),
      path: path ? `${at}.${path}` : at,
      sentence: `${at}${sentenceBehind(path, sentence)}`,
    };
  });
}

/** A sentence begins with its field, one without a field with its verb. */
function sentenceBehind(path: string, sentence: string): string {
  if (path && sentence.startsWith('spec.')) return `.${sentence}`;
  if (path && sentence.startsWith(path)) return `.${sentence}`;
  return path ? `: ${sentence}` : ` ${sentence.trimStart()}`;
}

import type { OrganisationMatrix } from '../organisationMatrix';
import { chainFindings } from './chainFindings';
import { documentFindings } from './documentFindings';
import type {
  DocumentFinding,
  EntityFile,
  FileFinding,
  LintDocument,
} from './entityFile';
import { indexEntities } from './entityIndex';
import { referenceFindings } from './referenceFindings';

/**
 * What is wrong with roles and RACI of catalog files before anybody merges
 * them: each document by itself, and all of them together. What a level
 * inherits is resolved as far as the files hold the levels above it, by the
 * rules of the API. A mistake that is certain is an error; what depends on an
 * entity that no file holds is a warning. Never throws, whatever the documents
 * hold.
 *
 * @public
 */
export function lintEntityFiles(
  files: readonly EntityFile[],
  options: {
    readonly organisation: OrganisationMatrix;
    /** Default: `ml-service`. */
    readonly serviceTypes?: readonly string[];
    /** The most findings; default 200, more than a person mends in one go. */
    readonly most?: number;
  },
): FileFinding[] {
  const { organisation, serviceTypes = ['ml-service'], most = 200 } = options;
  const documents = files.flatMap(({ file, documents: held }) =>
    held.map((entity, index): LintDocument => ({ file, index, entity })),
  );
  const found = new Map<string, FileFinding>();
  let errors = 0;
  for (const finding of allFindings(documents, organisation, serviceTypes)) {
    const { at, ...rest } = finding;
    const said = { ...rest, file: at.file, document: at.index };
    // What many services inherit is said once, where it is written.
    const key = JSON.stringify([
      ...[said.file, said.document],
      ...[said.path, said.sentence],
    ]);
    if (found.has(key)) continue;
    found.set(key, said);
    if (said.severity === 'error') errors += 1;
    if (errors === most) break;
  }
  return mostSevere([...found.values()], most, errors);
}

/** As many as are wanted, in order: no warning takes the place of an error. */
function mostSevere(
  findings: readonly FileFinding[],
  most: number,
  errors: number,
): FileFinding[] {
  let warningsLeft = most - errors;
  return findings.filter(({ severity }) => {
    if (severity === 'error') return true;
    warningsLeft -= 1;
    return warningsLeft >= 0;
  });
}

function* allFindings(
  documents: readonly LintDocument[],
  organisation: OrganisationMatrix,
  serviceTypes: readonly string[],
): Generator<DocumentFinding> {
  const said = new Map<LintDocument, string[]>();
  for (const at of documents) {
    for (const finding of documentFindings(at.entity, organisation)) {
      said.set(at, [...(said.get(at) ?? []), finding.path]);
      yield { ...finding, at };
    }
  }
  const index = indexEntities(documents);
  yield* index.findings;
  yield* referenceFindings(index);
  for (const finding of chainFindings(index, { organisation, serviceTypes })) {
    // A row that is wrong in itself has said so.
    const hasSaid = said
      .get(finding.at)
      ?.some(path => `${path}.`.startsWith(`${finding.path}.`));
    if (!hasSaid) yield finding;
  }
}

import { isMapping, notKnown, fieldIssue } from '../entity';
import { checkOwnershipShape } from './checkOwnershipShape';
import type { LintFinding } from './lintFinding';
import type { OrganisationMatrix } from './organisationMatrix';
import { overlayRow } from './overlayRow';
import { readOverrides } from './readOwnershipLevel';
import { rowRules } from './rowRules';

/** Kinds that may write roles and RACI. */
const ownedKinds = ['Domain', 'System', 'Component', 'Resource'];

const knownKinds = [
  ...ownedKinds,
  'API',
  'Group',
  'User',
  'Location',
  'Template',
  'AiResource',
];

/** More than a person mends in one go. */
const mostFindings = 200;

/**
 * What is wrong with the roles and the RACI of catalog files before anybody
 * merges them, over the parsed documents of one or more YAML files. A mistake
 * that is certain is an error. What an override does to the organisation's
 * matrix is a warning: a domain or use case in between may have changed the row.
 * Never throws, whatever the documents hold.
 *
 * @public
 */
export function lintEntityDocuments(
  documents: readonly unknown[],
  organisation: OrganisationMatrix,
): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const [index, document] of documents.entries()) {
    for (const finding of documentFindings(document, organisation)) {
      findings.push(inDocument(`document[${index}]`, finding));
      if (findings.length === mostFindings) return findings;
    }
  }
  return findings;
}

function* documentFindings(
  entity: unknown,
  organisation: OrganisationMatrix,
): Generator<LintFinding> {
  // An empty document between two separators is legal.
  if (entity === null || entity === undefined) return;
  if (!isMapping(entity)) {
    yield error('', 'is not an entity: it must hold kind, metadata and spec');
    return;
  }
  const kind = entity.kind;
  if (typeof kind !== 'string') {
    yield error('kind', 'is missing');
  } else if (!knownKinds.includes(kind)) {
    yield error('kind', notKnown('a kind', kind, knownKinds));
  } else if (!ownedKinds.includes(kind)) {
    yield* unread(kind, entity.spec);
    return;
  }
  const issues = checkOwnershipShape(entity, organisation);
  for (const { field, sentence } of issues) {
    yield { severity: 'error', path: field, sentence };
  }
  for (const finding of consequences(entity.spec, organisation)) {
    // A row that is wrong in itself has said so.
    const hasSaid = issues.some(({ field }) =>
      `${field}.`.startsWith(`${finding.path}.`),
    );
    if (!hasSaid) yield finding;
  }
}

function* unread(kind: string, spec: unknown): Generator<LintFinding> {
  for (const block of ['roles', 'raci']) {
    if (isMapping(spec) && Object.hasOwn(spec, block)) {
      const said = fieldIssue(
        `spec.${block}`,
        `is not read on the kind ${kind}; it is on ${ownedKinds.join(', ')}`,
      );
      yield { severity: 'warning', path: said.field, sentence: said.sentence };
    }
  }
}

/** Rules that the organisation's row keeps, and does not keep with the override. */
function* consequences(
  spec: unknown,
  { matrix, roles }: OrganisationMatrix,
): Generator<LintFinding> {
  const columns = roles.map(({ role }) => role);
  const raci = readOverrides(isMapping(spec) ? spec.raci : undefined);
  for (const [activity, override] of Object.entries(raci)) {
    if (!Object.hasOwn(matrix, activity)) continue;
    const before = rowRules(activity, matrix[activity], columns);
    const after = rowRules(
      activity,
      overlayRow(matrix[activity], override),
      columns,
    );
    for (const violation of after) {
      if (before.some(({ code }) => code === violation.code)) continue;
      const path = `spec.raci.${activity}`;
      yield {
        severity: 'warning',
        path,
        sentence: `${path} breaks a rule, unless a level above changes the row too: ${violation.sentence}`,
      };
    }
  }
}

function error(path: string, rule: string): LintFinding {
  return { severity: 'error', path, sentence: fieldIssue(path, rule).sentence };
}

function inDocument(at: string, finding: LintFinding): LintFinding {
  const { severity, path, sentence } = finding;
  return path
    ? { severity, path: `${at}.${path}`, sentence: `${at}.${sentence}` }
    : { severity, path: at, sentence: `${at}${sentence}` };
}

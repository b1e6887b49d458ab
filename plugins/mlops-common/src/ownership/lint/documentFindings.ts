import { fieldIssue, isMapping, nearest, notKnown } from '../../entity';
import {
  checkOwnershipShape,
  type OwnershipIssue,
} from '../checkOwnershipShape';
import type { LintFinding } from '../lintFinding';
import type { OrganisationMatrix } from '../organisationMatrix';
import { checkPersonShape } from '../people';

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

/**
 * What is wrong with one document by itself. A document of no catalog kind, or
 * one whose blocks nobody reads, is told so.
 */
export function* documentFindings(
  entity: unknown,
  organisation: OrganisationMatrix,
): Generator<LintFinding> {
  // An empty document between two separators is legal.
  if (entity === null || entity === undefined) return;
  if (!isMapping(entity)) {
    yield malformed(
      '',
      'is not an entity: it must hold kind, metadata and spec',
    );
    return;
  }
  const { kind } = entity;
  if (typeof kind !== 'string') {
    yield malformed('kind', 'is missing');
    return;
  }
  const known = knownKinds.find(
    each => each.toLowerCase() === kind.toLowerCase(),
  );
  if (!known) {
    // An organisation may have kinds of its own.
    if (nearest(kind, knownKinds) === undefined) return;
    yield malformed('kind', notKnown('a kind', kind, knownKinds));
  }
  if (known && !ownedKinds.includes(known)) yield* unread(kind, entity.spec);
  const issues: readonly OwnershipIssue[] =
    known === 'User'
      ? checkPersonShape(entity)
      : ownershipIssues(entity, known, organisation);
  for (const issue of issues) {
    yield {
      severity: 'error',
      code: issue.code ?? 'field-malformed',
      path: issue.field,
      sentence: issue.sentence,
    };
  }
}

function ownershipIssues(
  entity: Record<string, unknown>,
  known: string | undefined,
  organisation: OrganisationMatrix,
) {
  // A misspelt kind is one of ours more often than not.
  return known === undefined || ownedKinds.includes(known)
    ? checkOwnershipShape(entity, organisation)
    : [];
}

function* unread(kind: string, spec: unknown): Generator<LintFinding> {
  for (const block of ['roles', 'raci', 'activities']) {
    if (isMapping(spec) && Object.hasOwn(spec, block)) {
      const { field, sentence } = fieldIssue(
        `spec.${block}`,
        `is not read on the kind ${kind}; it is on ${ownedKinds.join(', ')}`,
      );
      yield {
        severity: 'warning',
        code: 'field-unread',
        path: field,
        sentence,
      };
    }
  }
}

function malformed(path: string, rule: string): LintFinding {
  const { sentence } = fieldIssue(path, rule);
  return { severity: 'error', code: 'field-malformed', path, sentence };
}

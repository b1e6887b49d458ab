import type { Entity } from '@backstage/catalog-model';
import type { OrganisationMatrix } from '../organisationMatrix';
import {
  climbDomains,
  levelOf,
  readOwnershipChain,
} from '../readOwnershipChain';
import type { OwnershipLevel } from '../readOwnershipLevel';
import {
  referenceViolations,
  type ReferenceProblem,
} from '../referenceProblem';
import type { DocumentFinding, LintDocument } from './entityFile';
import type { EntityIndex, IndexedEntity } from './entityIndex';
import { factsOfFiles, unknownPeople } from './factsOfFiles';
import { matrixFaults, type MatrixFault } from './matrixFaults';
import { roleFaults } from './roleFaults';

/** Whether the levels of a chain are all there, and reach down to a service. */
type Certainty = 'certain' | 'above-unknown' | 'below-unknown';

/**
 * What is wrong once every level has inherited from those above it. Services
 * first, each with all its levels; then levels below which no file holds a
 * service.
 */
export function* chainFindings(
  index: EntityIndex,
  options: {
    readonly organisation: OrganisationMatrix;
    readonly serviceTypes: readonly string[];
  },
): Generator<DocumentFinding> {
  const { organisation, serviceTypes } = options;
  const { entities } = index;
  const known = factsOfFiles(index);
  const facts = known ?? unknownPeople(index);
  const entityOf = (ref: string) => entities.get(ref)?.entity;
  const covered = new Set<string>();

  for (const { entity } of entities.values()) {
    if (!isService(entity, serviceTypes)) continue;
    const chain = readOwnershipChain(entity, entityOf);
    for (const { source } of chain.levels) {
      if ('entityRef' in source) covered.add(source.entityRef);
    }
    yield* problemFindings(chain.problems, index);
    const isWhole = !chain.problems.some(leadsOutOfFiles);
    yield* faultFindings(
      matrixFaults(chain.levels, organisation),
      isWhole ? 'certain' : 'above-unknown',
      index,
    );
    // Without a use case nothing is inherited: that it has none says it all.
    if (isWhole && chain.useCase) {
      const faults = roleFaults(
        chain,
        organisation,
        facts,
        known !== undefined,
      );
      yield* faultFindings(faults, 'certain', index);
    }
  }

  for (const [ref, indexed] of entities) {
    if (!covered.has(ref)) yield* otherFindings(indexed, index, organisation);
  }
  for (const { at, entity } of index.unnamed) {
    const faults = matrixFaults([levelOf('service', entity)], organisation);
    for (const fault of faults) yield said(fault, 'above-unknown', at);
  }
}

function isService(entity: Entity, serviceTypes: readonly string[]): boolean {
  const type = String(entity.spec?.type ?? '').toLowerCase();
  return (
    entity.kind.toLowerCase() === 'component' &&
    serviceTypes.some(each => each.toLowerCase() === type)
  );
}

/** A level without a service below, or an entity that is no level at all. */
function* otherFindings(
  { at, entity }: IndexedEntity,
  index: EntityIndex,
  organisation: OrganisationMatrix,
): Generator<DocumentFinding> {
  const kind = entity.kind.toLowerCase();
  if (kind !== 'system' && kind !== 'domain') {
    const faults = matrixFaults([levelOf('service', entity)], organisation);
    for (const fault of faults) yield said(fault, 'above-unknown', at);
    return;
  }
  const problems: ReferenceProblem[] = [];
  const above = climbDomains(
    entity,
    ref => index.entities.get(ref)?.entity,
    problems,
  );
  yield* problemFindings(problems, index);
  const levels: OwnershipLevel[] = [
    ...above.map(domain => levelOf('domain', domain)).reverse(),
    levelOf(kind === 'system' ? 'use-case' : 'domain', entity),
  ];
  yield* faultFindings(
    matrixFaults(levels, organisation),
    problems.some(leadsOutOfFiles) ? 'above-unknown' : 'below-unknown',
    index,
  );
}

function* faultFindings(
  faults: readonly MatrixFault[],
  certainty: Certainty,
  { entities }: EntityIndex,
): Generator<DocumentFinding> {
  for (const fault of faults) {
    const { source } = fault.level;
    const writer =
      'entityRef' in source ? entities.get(source.entityRef) : undefined;
    if (writer) yield said(fault, certainty, writer.at);
  }
}

function said(
  { violation, path }: MatrixFault,
  certainty: Certainty,
  at: LintDocument,
): DocumentFinding {
  const { code, sentence } = violation;
  if (code === 'activity-unknown') {
    // Declared above, perhaps; but not what differs in a letter from a known one.
    const isCertain =
      certainty !== 'above-unknown' || sentence.includes('did you mean');
    const severity = isCertain ? 'error' : 'warning';
    return { at, severity, code, path, sentence };
  }
  const unless = {
    certain: '',
    'above-unknown': ', unless a level above changes the row too',
    'below-unknown': ', unless a level below changes the row too',
  }[certainty];
  return {
    at,
    severity: certainty === 'certain' ? violation.severity : 'warning',
    code,
    path,
    sentence: sentence.startsWith('spec.')
      ? sentence
      : `${path} breaks a rule${unless}: ${sentence}`,
  };
}

function leadsOutOfFiles({ code }: ReferenceProblem): boolean {
  return code === 'use-case-missing' || code === 'domain-missing';
}

/** References that lead nowhere; out of the files only where they hold others of the kind. */
function* problemFindings(
  problems: readonly ReferenceProblem[],
  { entities, kinds }: EntityIndex,
): Generator<DocumentFinding> {
  for (const problem of problems) {
    const { code, writtenIn, entityRef } = problem;
    const writer = entities.get(writtenIn);
    if (!writer) continue;
    const path = `spec.${referringField(problem, writer.entity)}`;
    if (leadsOutOfFiles(problem)) {
      const [kind] = (entityRef ?? '').split(':');
      if (!kinds.has(kind)) continue;
      yield {
        ...{ at: writer.at, severity: 'warning', code, path },
        sentence: `${path} names ${entityRef}, which is in none of the files.`,
      };
      continue;
    }
    const link = { entityRef: writtenIn, title: writtenIn };
    for (const { severity, sentence } of referenceViolations(link, [problem])) {
      yield { at: writer.at, severity, code, path, sentence };
    }
  }
}

function referringField(
  { code }: ReferenceProblem,
  { kind }: Entity,
): 'system' | 'domain' | 'subdomainOf' {
  if (code.startsWith('domain')) {
    return kind.toLowerCase() === 'domain' ? 'subdomainOf' : 'domain';
  }
  return 'system';
}

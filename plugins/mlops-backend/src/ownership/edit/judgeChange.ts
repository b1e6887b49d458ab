import type { Entity } from '@backstage/catalog-model';
import {
  compareViolations,
  lintEntityDocuments,
  violationCodeSchema,
  type ChangeReach,
  type ComposedChange,
  type LintFinding,
  type OrganisationMatrix,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import type { Caller } from '../../http';

/** By what a change is judged. */
export interface ChangeJudges {
  readonly matrix: OrganisationMatrix;
  /** The ownership of an ML service; undefined for what is none. */
  ownershipOf(entity: Entity): Promise<Ownership | undefined>;
  /**
   * What becomes of the services below a use case or a domain that the caller
   * sees, when the level is written otherwise.
   */
  reachOf(level: Entity, written: Entity, caller: Caller): Promise<ChangeReach>;
}

/** Where `lintEntityDocuments` places what it finds in the only document. */
const place = /^document\[0\]\.?:? ?/;

/**
 * What is wrong with a changed document, each sentence once. Of an ML service
 * everything above it is known, so it is told which rules it would break and
 * does not break now; of a use case or a domain the same is told of the services
 * below; of any other entity, what lint can tell of it alone.
 *
 * @param document - as it would be
 */
export async function judgeChange(
  entity: Entity,
  document: unknown,
  judges: ChangeJudges,
  caller: Caller,
): Promise<Pick<ComposedChange, 'findings' | 'reach'>> {
  const linted = lintEntityDocuments([document], judges.matrix).map(
    finding => ({
      ...finding,
      path: finding.path.replace(place, ''),
      sentence: finding.sentence.replace(place, ''),
    }),
  );
  const written: Entity = { ...entity, spec: Object(document).spec };
  if (entity.kind.toLowerCase() !== 'component') {
    const reach = await judges.reachOf(entity, written, caller);
    return { findings: linted.filter(each => !isToldBy(reach, each)), reach };
  }
  const before = await judges.ownershipOf(entity);
  if (!before) return { findings: linted };
  const after = await judges.ownershipOf(written);
  const { broken } = compareViolations(before, after ?? before);
  return {
    findings: [
      ...linted.filter(each => !isRule(each)),
      ...broken.map(({ severity, code, sentence, role, activity }) => ({
        ...{ severity, code, sentence },
        path: pathOf(role, activity),
      })),
    ],
  };
}

function isRule({ code }: LintFinding): boolean {
  return violationCodeSchema.safeParse(code).success;
}

/**
 * Whether what a level below may still change is known: by all services below,
 * or by one that breaks the very rule.
 */
function isToldBy(reach: ChangeReach, finding: LintFinding): boolean {
  if (!isRule(finding)) return false;
  if (reach.isWhole && reach.services > 0) return true;
  return reach.findings.items.some(
    ({ code, activity }) =>
      code === finding.code &&
      (!activity || finding.path.split('.').includes(activity)),
  );
}

/** The field that a rule is about, as far as it is about one. */
function pathOf(role?: string, activity?: string): string {
  if (activity) {
    return ['spec.raci', activity, ...(role ? [role] : [])].join('.');
  }
  return role ? `spec.roles.${role}` : 'spec';
}

import type { Entity } from '@backstage/catalog-model';
import {
  lintEntityDocuments,
  violationCodeSchema,
  type LintFinding,
  type OrganisationMatrix,
  type Violation,
} from '@pitwall/plugin-mlops-common';

/** The rules that an ML service breaks; undefined for what is none. */
export type ViolationsOf = (
  entity: Entity,
) => Promise<readonly Violation[] | undefined>;

/** Where `lintEntityDocuments` places what it finds in the only document. */
const place = /^document\[0\]\.?:? ?/;

/**
 * What is wrong with a changed document, each sentence once. Of an ML service
 * everything above it is known, so it is told which rules it would break and
 * does not break now; of any other level, what lint can tell of it alone.
 *
 * @param written - the document as it would be
 */
export async function judgeChange(
  entity: Entity,
  written: unknown,
  matrix: OrganisationMatrix,
  violationsOf: ViolationsOf,
): Promise<LintFinding[]> {
  const found = lintEntityDocuments([written], matrix).map(finding => ({
    ...finding,
    path: finding.path.replace(place, ''),
    sentence: finding.sentence.replace(place, ''),
  }));
  const before = await violationsOf(entity);
  if (!before) return found;
  const { spec } = Object(written);
  const after = (await violationsOf({ ...entity, spec })) ?? [];
  const known = new Set(before.map(({ sentence }) => sentence));
  return [
    ...found.filter(({ code }) => !violationCodeSchema.safeParse(code).success),
    ...after
      .filter(({ sentence }) => !known.has(sentence))
      .map(({ severity, code, sentence, role, activity }) => ({
        ...{ severity, code, sentence },
        path: pathOf(role, activity),
      })),
  ];
}

/** The field that a rule is about, as far as it is about one. */
function pathOf(role?: string, activity?: string): string {
  if (activity) {
    return ['spec.raci', activity, ...(role ? [role] : [])].join('.');
  }
  return role ? `spec.roles.${role}` : 'spec';
}

import {
  compareViolations,
  entityRefSchema,
  lintMatrix,
  roleSchema,
  type Letters,
  type Ownership,
  type Role,
  type Violation,
} from '@pitwall/plugin-mlops-common';
import { lettersNow, type ChangeDraft } from './changeDraft';

/**
 * The rules that the matrix would break by a draft, and does not break now.
 * Cells that are to be inherited again are left as they are: what stands above
 * is not known here.
 */
export function rulesBroken(
  draft: ChangeDraft,
  ownership: Ownership,
): Violation[] {
  const judged = (letters: ChangeDraft['letters']) => ({
    activities: ownership.activities,
    violations: lintMatrix({
      roles: ownership.roles,
      matrix: matrixWith(ownership, letters),
    }),
  });
  return compareViolations(judged({}), judged(draft.letters)).broken;
}

function matrixWith(ownership: Ownership, written: ChangeDraft['letters']) {
  return Object.fromEntries(
    ownership.activities.map(({ activity }) => {
      const cells: Partial<Record<Role, Letters>> = {};
      for (const role of roleSchema.options) {
        const wanted = written[activity]?.[role];
        const letters =
          wanted === undefined || wanted === 'inherit'
            ? lettersNow(ownership, activity, role)
            : wanted;
        if (letters !== 'none') cells[role] = letters;
      }
      return [activity, cells];
    }),
  );
}

/** Why what was typed names nobody, if so. */
export function unreadableTarget(
  targets: readonly string[],
): string | undefined {
  const wrong = targets.find(
    target =>
      !entityRefSchema.safeParse(target).success ||
      !/^(user|group):/.test(target),
  );
  return wrong === undefined
    ? undefined
    : `"${wrong}" is no reference of a person or group, such as group:default/mlops.`;
}

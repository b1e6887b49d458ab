import type { Violation } from '@pitwall/plugin-mlops-common';

/**
 * The violations that speak of exactly this place: a cell, a whole activity or
 * a whole role.
 */
export function violationsAt(
  violations: readonly Violation[],
  place: { readonly activity?: string; readonly role?: string },
): Violation[] {
  return violations.filter(
    violation =>
      (violation.activity !== undefined || violation.role !== undefined) &&
      violation.activity === place.activity &&
      violation.role === place.role,
  );
}

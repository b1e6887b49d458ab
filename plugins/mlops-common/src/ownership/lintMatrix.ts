import { columnRules } from './columnRules';
import type { OrganisationMatrix } from './organisationMatrix';
import { rowRules } from './rowRules';
import type { Violation } from './violation';

/**
 * Every rule that a matrix breaks, each with its code and a sentence: rules of
 * a row first, in the order of the rows, then rules of a column.
 *
 * @public
 */
export function lintMatrix(
  matrix: Pick<OrganisationMatrix, 'roles' | 'matrix'>,
): Violation[] {
  const roles = matrix.roles.map(({ role }) => role);
  return [
    ...Object.entries(matrix.matrix).flatMap(([activity, cells]) =>
      rowRules(activity, cells, roles),
    ),
    ...columnRules(matrix.matrix, roles),
  ];
}

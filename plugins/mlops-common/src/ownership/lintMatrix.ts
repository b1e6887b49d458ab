import { columnRules } from './columnRules';
import type { OrganisationMatrix } from './organisationMatrix';
import type { RaciMatrix } from './raci';
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
  if (Object.keys(matrix.matrix).length === 0) {
    return [
      {
        code: 'matrix-empty',
        severity: 'error',
        sentence: 'The matrix has no activity: nobody would do anything.',
      },
    ];
  }
  return [
    ...Object.entries(matrix.matrix).flatMap(([activity, cells]) =>
      rowRules(activity, cells, roles),
    ),
    ...separateRowsRule(matrix.matrix),
    ...columnRules(matrix.matrix, roles),
  ];
}

/**
 * Whoever answers an incident first does not decide alone whether the service
 * goes on: two rows, or none where the matrix is about something else.
 */
function separateRowsRule(matrix: RaciMatrix): Violation[] {
  const [there, missing] = ['respond-to-incident', 'withdraw-or-keep-serving']
    .map(activity => ({ activity, isThere: Object.hasOwn(matrix, activity) }))
    .sort((one, other) => Number(other.isThere) - Number(one.isThere));
  return !there.isThere || missing.isThere
    ? []
    : [
        {
          code: 'incident-and-withdrawal-merged',
          severity: 'error',
          activity: there.activity,
          sentence: `${there.activity} is there without ${missing.activity}: answering an incident and deciding whether to go on serving are two activities, with an A each.`,
        },
      ];
}

import { holdsAccountable, holdsResponsible, type RaciMatrix } from './raci';
import { roleSchema, type Role } from './role';
import type { Violation } from './violation';

/** Uptime, drift, dependencies, incident response: one function answers for all. */
export const productionHealth: readonly string[] = [
  'keep-uptime-and-latency',
  'monitor-and-set-thresholds',
  'manage-dependencies',
  'respond-to-incident',
];

/** A role that does more than this share of all activities has become the team. */
const mostResponsible = 2 / 3;

/** The rules that look down the columns of the matrix. */
export function columnRules(
  matrix: RaciMatrix,
  roles: readonly Role[],
): Violation[] {
  return [
    ...healthRule(matrix),
    ...roles.flatMap(role => loadRules(matrix, role)),
  ];
}

function healthRule(matrix: RaciMatrix): Violation[] {
  const accountable = productionHealth
    .filter(activity => Object.hasOwn(matrix, activity))
    .flatMap(activity =>
      roleSchema.options.filter(role =>
        holdsAccountable(matrix[activity][role]),
      ),
    );
  const functions = [...new Set(accountable)];
  return functions.length <= 1
    ? []
    : [
        {
          code: 'production-health-split',
          severity: 'error',
          sentence: `${functions.join(
            ' and ',
          )} share production health: one role must be accountable for ${productionHealth.join(
            ', ',
          )}.`,
        },
      ];
}

function loadRules(matrix: RaciMatrix, role: Role): Violation[] {
  const rows = Object.values(matrix);
  const responsible = rows.filter(cells => holdsResponsible(cells[role]));
  if (rows.every(cells => !cells[role])) {
    return [
      {
        code: 'role-without-part',
        severity: 'warning',
        role,
        sentence: `${role} has no letter in any activity.`,
      },
    ];
  }
  return responsible.length <= rows.length * mostResponsible
    ? []
    : [
        {
          code: 'too-many-responsibilities',
          severity: 'warning',
          role,
          sentence: `${role} is responsible for ${responsible.length} of ${rows.length} activities: no one role can do more than two thirds.`,
        },
      ];
}

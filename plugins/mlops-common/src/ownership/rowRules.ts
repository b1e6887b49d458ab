import { holdsAccountable, holdsResponsible, type RaciMatrix } from './raci';
import { roleSchema, type Role } from './role';
import type { Violation } from './violation';

/** Every consultation is a loop; a veto is a check, not a courtesy, and is not counted. */
const mostConsulted = 4;

/** The rules of one row of the matrix. `roles` are the columns of the matrix. */
export function rowRules(
  activity: string,
  cells: RaciMatrix[string],
  roles: readonly Role[],
): Violation[] {
  const filled = roleSchema.options.filter(role => cells[role]);
  const accountable = filled.filter(role => holdsAccountable(cells[role]));
  const responsible = filled.filter(role => holdsResponsible(cells[role]));
  const consulted = filled.filter(role => cells[role] === 'C');
  const violations: Violation[] = [];
  if (accountable.length === 0) {
    violations.push({
      code: 'no-accountable',
      severity: 'error',
      activity,
      sentence: `${activity} has nobody accountable: exactly one role must hold A.`,
    });
  }
  if (accountable.length > 1) {
    violations.push({
      code: 'several-accountables',
      severity: 'error',
      activity,
      sentence: `${activity} has ${
        accountable.length
      } accountable roles, ${accountable.join(
        ', ',
      )}: exactly one role must hold A.`,
    });
  }
  if (responsible.length === 0) {
    violations.push({
      code: 'no-responsible',
      severity: 'error',
      activity,
      sentence: `${activity} has nobody responsible: at least one role must hold R.`,
    });
  }
  if (consulted.length > mostConsulted) {
    violations.push({
      code: 'too-many-consulted',
      severity: 'warning',
      activity,
      sentence: `${activity} consults ${
        consulted.length
      } roles, ${consulted.join(
        ', ',
      )}: more than ${mostConsulted} make a decision slow.`,
    });
  }
  return [...violations, ...validatorRules(activity, cells, roles)];
}

/** Whoever checks is independent of whoever builds, and is heard where risk is accepted. */
function validatorRules(
  activity: string,
  cells: RaciMatrix[string],
  roles: readonly Role[],
): Violation[] {
  const role = 'model-validator';
  const letters = cells[role];
  if (
    activity !== 'validate-independently' &&
    (holdsAccountable(letters) || holdsResponsible(letters))
  ) {
    return [
      {
        code: 'validator-not-independent',
        severity: 'error',
        activity,
        role,
        sentence: `${activity} gives ${role} ${letters}: it works on validate-independently only, and advises elsewhere.`,
      },
    ];
  }
  if (
    activity === 'accept-model-risk' &&
    roles.includes(role) &&
    letters !== 'C (veto)'
  ) {
    return [
      {
        code: 'validator-without-veto',
        severity: 'error',
        activity,
        role,
        sentence: `${activity} gives ${role} ${
          letters ?? 'nothing'
        }: it must hold C (veto).`,
      },
    ];
  }
  return [];
}

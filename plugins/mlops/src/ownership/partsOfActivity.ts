import type {
  Letters,
  Ownership,
  ResolvedActivity,
  ResolvedRole,
} from '@pitwall/plugin-mlops-common';

const order: readonly Letters[] = ['A/R', 'A', 'R', 'C (veto)', 'C', 'I'];

/** Who has which part in an activity; the most binding letters first. */
export function partsOfActivity(
  { roles }: Pick<Ownership, 'roles'>,
  { cells }: Pick<ResolvedActivity, 'cells'>,
): { letters: Letters; roles: ResolvedRole[] }[] {
  return order
    .map(letters => ({
      letters,
      roles: roles.filter(({ role }) => cells[role]?.letters === letters),
    }))
    .filter(part => part.roles.length > 0);
}

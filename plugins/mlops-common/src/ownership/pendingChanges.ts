import { acknowledgersOf } from './acknowledgersOf';
import type { ControlRole, ControlRoleWriting } from './controlRoleWriting';
import type { PendingChange, ResolvedActivity } from './ownership';
import { titleInFacts, type OrganisationFacts } from './people';
import { overrideLettersSchema } from './raci';
import type { OwnershipLevel } from './readOwnershipLevel';
import type { WaitingCells } from './resolveActivities';
import type { Role } from './role';
import type { Violation } from './violation';

/**
 * The changes of a control role that wait for the level that bound it, one for
 * each level that writes any, and each as a violation that says whose word is
 * needed.
 */
export function pendingChanges(
  role: Role,
  { boundBy, writings }: ControlRole,
  waitingBindings: readonly ControlRoleWriting[],
  waitingCells: WaitingCells,
  inForce: {
    /** Refs that the role is bound to. */
    readonly targets: readonly string[];
    readonly activities: readonly ResolvedActivity[];
  },
  facts: OrganisationFacts,
): { pending: PendingChange[]; violations: Violation[] } {
  const pending: PendingChange[] = [];
  const violations: Violation[] = [];
  for (const writing of writings) {
    const { level, digest } = writing;
    const waitsBinding = waitingBindings.includes(writing);
    const activities = waitingCells.get(level)?.get(role) ?? [];
    const writtenIn = linkTo(level);
    if ((!waitsBinding && activities.length === 0) || !writtenIn) continue;
    const binder = boundBy && linkTo(boundBy);
    const links = (refs: readonly string[]) =>
      waitsBinding ? refs.map(ref => titleInFacts(facts, ref)) : [];
    const letters = (of: (activity: string) => string | undefined) =>
      Object.fromEntries(
        activities.map(activity => [
          activity,
          overrideLettersSchema.parse(of(activity)),
        ]),
      );
    pending.push({
      writtenIn,
      targets: links(writing.targets),
      cells: letters(activity => writing.cells[activity]),
      inForce: {
        targets: links(inForce.targets),
        cells: letters(
          activity =>
            inForce.activities.find(row => row.activity === activity)?.cells[
              role
            ]?.letters ?? 'none',
        ),
      },
      digest,
      ...(binder && { boundBy: binder }),
      ...(boundBy?.owner && { speaker: titleInFacts(facts, boundBy.owner) }),
      acknowledgers: boundBy ? acknowledgersOf(role, boundBy, facts) : [],
    });
    const fields = [
      ...(waitsBinding ? [`spec.roles.${role}`] : []),
      ...activities.map(activity => `spec.raci.${activity}.${role}`),
    ];
    violations.push({
      code: 'control-role-change-pending',
      severity: 'warning',
      role,
      ...(!waitsBinding &&
        activities.length === 1 && { activity: activities[0] }),
      entityRef: writtenIn.entityRef,
      sentence: pendingSentence(fields, writtenIn.entityRef, role, boundBy),
    });
  }
  return { pending, violations };
}

function pendingSentence(
  fields: readonly string[],
  writtenIn: string,
  role: Role,
  boundBy: OwnershipLevel | undefined,
): string {
  const binder = boundBy && linkTo(boundBy)?.entityRef;
  const waits = fields.length > 1 ? 'wait' : 'waits';
  const until = binder
    ? `until ${binder}, which binds ${role}, acknowledges it`
    : `for a domain above that binds ${role} and acknowledges it`;
  const speaker = boundBy?.owner ? `; ${boundBy.owner} speaks for it` : '';
  return `${fields.join(
    ' and ',
  )} of ${writtenIn} ${waits} ${until}${speaker}. Until then what is written above stays in force.`;
}

function linkTo({ source }: OwnershipLevel) {
  return source.level === 'organisation'
    ? undefined
    : { entityRef: source.entityRef, title: source.title };
}

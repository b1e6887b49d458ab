import type { ControlRole, ControlRoleWriting } from './controlRoleWriting';
import { listed } from './listed';
import type { OwnershipSource } from './ownership';
import { resolvePeople, type OrganisationFacts } from './people';
import type { OwnershipLevel } from './readOwnershipLevel';
import type { Role } from './role';
import type { Violation } from './violation';
import { whereWritten } from './whereWritten';

/** What a role is bound to, and by which level. */
export interface Binding {
  readonly targets: readonly string[];
  readonly source: OwnershipSource;
}

/** The binding that counts, if any, and the bindings that were refused or wait. */
export interface BoundRole {
  readonly binding?: Binding;
  readonly violations: readonly Violation[];
  /** Bindings that the level that bound the role has not acknowledged. */
  readonly waiting: readonly ControlRoleWriting[];
}

/** The binding of an ordinary role that counts: the most specific one. */
export function bindRole(
  role: Role,
  levels: readonly OwnershipLevel[],
): BoundRole {
  const binding = levels
    .flatMap(({ roles, source }): Binding[] => {
      const targets = roles[role];
      return targets?.length ? [{ targets, source }] : [];
    })
    .at(-1);
  return { ...(binding && { binding }), violations: [], waiting: [] };
}

/**
 * The binding of a control role that counts. The farthest domain that binds it
 * has chosen; levels below may only narrow it to some of those people, and the
 * narrowing counts once the domain has acknowledged it. A binding that would
 * widen it, or that has nobody above, never counts.
 */
export function bindControlRole(
  role: Role,
  { boundBy, writings }: ControlRole,
  facts: OrganisationFacts,
): BoundRole {
  let binding: Binding | undefined = boundBy && {
    targets: boundBy.roles[role] ?? [],
    source: boundBy.source,
  };
  const violations: Violation[] = [];
  const waiting: ControlRoleWriting[] = [];
  for (const writing of writings) {
    const { targets, level, isAcknowledged } = writing;
    if (targets.length === 0 || isSame(targets, binding?.targets)) continue;
    const narrower = { targets, source: level.source };
    const refusal = binding
      ? refuseNarrowing(role, binding, narrower, facts)
      : refuseTeam(role, narrower);
    if (refusal) violations.push(refusal);
    else if (isAcknowledged) binding = narrower;
    else waiting.push(writing);
  }
  return { ...(binding && { binding }), violations, waiting };
}

function isSame(one: readonly string[], other: readonly string[] = []) {
  return one.length === other.length && one.every(ref => other.includes(ref));
}

function refuseTeam(role: Role, { source }: Binding): Violation {
  return {
    code: 'control-role-bound-by-team',
    severity: 'error',
    role,
    sentence: `spec.roles.${role} of ${whereWritten(
      source,
    )} does not count: ${role} checks the team and is bound by a domain above it, and none binds it.`,
    ...('entityRef' in source && { entityRef: source.entityRef }),
  };
}

function refuseNarrowing(
  role: Role,
  above: Binding,
  narrower: Binding,
  facts: OrganisationFacts,
): Violation | undefined {
  const allowed = resolvePeople(facts, above.targets).refs;
  const wanted = resolvePeople(facts, narrower.targets).refs;
  const strangers = [...wanted].filter(ref => !allowed.has(ref)).sort();
  const where = `spec.roles.${role} of ${whereWritten(narrower.source)}`;
  const rest = {
    severity: 'error' as const,
    role,
    ...('entityRef' in narrower.source && {
      entityRef: narrower.source.entityRef,
    }),
  };
  if (wanted.size === 0) {
    return {
      code: 'role-empty',
      ...rest,
      sentence: `${where} leads to nobody and does not count: ${whereWritten(
        above.source,
      )} stays in force.`,
    };
  }
  if (strangers.length > 0) {
    return {
      code: 'control-role-widened',
      ...rest,
      sentence: `${where} does not count: it adds ${listed(
        strangers,
      )}, whom ${whereWritten(
        above.source,
      )} did not choose. It may only narrow ${role}.`,
    };
  }
  return undefined;
}

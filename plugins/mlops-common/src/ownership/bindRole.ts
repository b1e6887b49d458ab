import { listed } from './listed';
import type { OwnershipSource } from './ownership';
import { resolvePeople, type OrganisationFacts } from './people';
import type { OwnershipLevel } from './readOwnershipLevel';
import { controlRoles, type Role } from './role';
import type { Violation } from './violation';
import { whereWritten } from './whereWritten';

/** What a role is bound to, and by which level. */
export interface Binding {
  readonly targets: readonly string[];
  readonly source: OwnershipSource;
}

/** The binding that counts, if any, and the bindings that were refused. */
export interface BoundRole {
  readonly binding?: Binding;
  readonly violations: readonly Violation[];
}

/**
 * The binding of a role that counts: the most specific one. A control role is
 * bound by a domain; use case and service may only narrow it to some of those
 * people, and a binding that would widen it, or that has nobody above, does not
 * count.
 */
export function bindRole(
  role: Role,
  levels: readonly OwnershipLevel[],
  facts: OrganisationFacts,
): BoundRole {
  const bindings = levels.flatMap(({ roles, source }): Binding[] => {
    const targets = roles[role];
    return targets?.length ? [{ targets, source }] : [];
  });
  return controlRoles.includes(role)
    ? bindControlRole(role, bindings, facts)
    : { binding: bindings.at(-1), violations: [] };
}

function bindControlRole(
  role: Role,
  bindings: readonly Binding[],
  facts: OrganisationFacts,
): BoundRole {
  let binding = bindings.filter(b => b.source.level === 'domain').at(-1);
  const violations: Violation[] = [];
  for (const narrower of bindings.filter(b => b.source.level !== 'domain')) {
    const refusal = binding
      ? refuseNarrowing(role, binding, narrower, facts)
      : refuseTeam(role, narrower);
    if (refusal) violations.push(refusal);
    else binding = narrower;
  }
  return { binding, violations };
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

import { accountableForProduction } from '../accountableForProduction';
import type { Ownership, ResolvedRole } from '../ownership';
import type { Role } from '../role';
import type { SymptomRoute } from '../symptom';
import { accountableIn, responsibleIn, rowOf } from './actingRoles';
import type { CallLine, CallStep } from './callLine';
import type { Roster } from './roster';
import { sayTargets, walkRole } from './walkRole';

/** What every step of people of the catalog shares. */
export type CatalogStep = Pick<
  CallStep,
  'asOf' | 'source' | 'isLastKnown' | 'freshness'
>;

const incident = 'respond-to-incident';

/** Behind whoever is on call, a few are enough. */
const mostBehind = 3;

/**
 * The roles whose people are on call where no rota says who is: `on-call` or,
 * in a matrix that does without, whoever is responsible for incidents.
 */
export function onCallRoles(ownership: Ownership): ResolvedRole[] {
  const bound = ownership.roles.filter(({ role }) => role === 'on-call');
  return bound.length > 0
    ? bound
    : responsibleIn(ownership, rowOf(ownership, incident));
}

/** Everybody who shares being on call, named one by one. */
export function walkOnCallRole(
  line: CallLine,
  roster: Roster,
  from: CatalogStep,
  ownership: Ownership,
): void {
  const step = { ...from, step: 'on-call-role' as const };
  const roles = onCallRoles(ownership);
  if (roles.length === 0) {
    line.pass(
      { ...step, title: 'On call', roles: [] },
      'The matrix says of nobody that they respond to incidents.',
    );
  }
  for (const role of roles) {
    const shared = sayTargets(role);
    walkRole(
      line,
      roster,
      {
        ...step,
        title: `${role.title}: ${shared}`,
        roles: ['on-call', role.role],
      },
      { role, ownership },
      title =>
        role.people.length === 1
          ? `${title} is ${role.title}, without a rota.`
          : `${title} is one of ${role.people.length} people of ${shared} who share ${role.title} without a rota.`,
    );
  }
}

/** The people of the role that checks what the symptom is about. */
export function walkControlRole(
  line: CallLine,
  roster: Roster,
  from: CatalogStep,
  ownership: Ownership,
  { thenRole, title: symptom }: SymptomRoute,
): void {
  if (thenRole === undefined) return;
  const role = ownership.roles.find(each => each.role === thenRole);
  const step = {
    ...from,
    step: 'control-role' as const,
    roles: [thenRole],
    most: mostBehind,
  };
  if (!role) {
    line.pass(
      { ...step, title: thenRole },
      `This organisation has no role ${thenRole}, and nobody is bound to it.`,
    );
    return;
  }
  walkRole(
    line,
    roster,
    { ...step, title: `${role.title}: ${sayTargets(role)}` },
    { role, ownership },
    title =>
      `${title} is ${role.title}, who is told of “${symptom}” after the rota.`,
  );
}

/** Whoever is accountable for incidents or, failing that, for production. */
export function walkAccountable(
  line: CallLine,
  roster: Roster,
  from: CatalogStep,
  ownership: Ownership,
): void {
  const row = rowOf(ownership, incident);
  const direct = accountableIn(ownership, row);
  const held = direct.some(({ people }) => people.length > 0)
    ? { roles: direct, what: `“${row?.title}”` }
    : { roles: inProduction(ownership, direct), what: 'production health' };
  if (held.roles.length === 0) {
    line.pass(
      { ...from, step: 'accountable', title: 'Accountable', roles: [] },
      'Nobody is accountable for incidents or for production health.',
    );
  }
  for (const role of held.roles) {
    walkRole(
      line,
      roster,
      {
        ...from,
        step: 'accountable',
        most: mostBehind,
        title: `Accountable: ${role.title}`,
        roles: [role.role] satisfies Role[],
      },
      { role, ownership },
      title => `${title} is accountable for ${held.what} as ${role.title}.`,
    );
  }
}

/** Whoever the suite names for production health; else who should have been there. */
function inProduction(
  ownership: Ownership,
  direct: readonly ResolvedRole[],
): readonly ResolvedRole[] {
  const parties = new Set(
    accountableForProduction(ownership).map(({ entityRef }) => entityRef),
  );
  const roles = ownership.roles.filter(
    ({ people, targets }) =>
      people.length > 0 &&
      targets.some(({ entityRef }) => parties.has(entityRef)),
  );
  return roles.length > 0 ? roles : direct;
}

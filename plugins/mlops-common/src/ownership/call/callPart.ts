import type { Ownership, ResolvedActivity, ResolvedRole } from '../ownership';
import type { Role } from '../role';
import { accountableIn, responsibleIn, rowOf } from './actingRoles';
import type { CallPart, ReachablePerson } from './callAnswer';
import type { Roster } from './roster';

/** More names than that are no answer. */
const mostNamed = 8;

/** Rows that answer for one that a small matrix does not have. */
const insteadOfConsulting = ['respond-to-incident'];
const insteadOfDeciding = [
  'withdraw-or-keep-serving',
  'decide-promotion',
  'respond-to-incident',
];

/** What both parts of an answer are made from. */
interface PartOptions {
  readonly ownership: Ownership;
  readonly activity: string;
  /** Whom to turn to when there is nobody. */
  readonly contactTitle: string;
}

/**
 * Whom to ask: those responsible for an activity, as far as they are there at
 * the moment of the roster.
 *
 * @param from - out of hours, when they can be asked, in words
 */
export function consultPart(
  { ownership, activity, contactTitle }: PartOptions,
  roster: Roster,
  from: string | undefined,
): CallPart {
  const { row, instead } = rowFor(ownership, activity, insteadOfConsulting);
  const responsible = responsibleIn(ownership, row);
  const roles = hasPeople(responsible)
    ? responsible
    : [...responsible, ...accountableIn(ownership, row)];
  const { people, standIns } = reach(roles, roster);
  const when = from ? `from ${from}` : 'now, in working hours';
  return {
    ...partOf(activity, row, roles, people),
    sentence: [
      instead,
      people.length > 0
        ? `Ask ${sayTitles(roles)}, responsible for “${row?.title}”, ${when}.`
        : `Nobody responsible for “${
            row?.title ?? activity
          }” can be reached; ask ${contactTitle}.`,
      ...standIns,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** Who decides: the one accountable for an activity, or a deputy of theirs. */
export function decidePart(
  { ownership, activity, contactTitle }: PartOptions,
  roster: Roster,
): CallPart {
  const { row, instead } = rowFor(ownership, activity, insteadOfDeciding);
  const roles = accountableIn(ownership, row);
  const { people, standIns } = reach(roles, roster);
  return {
    ...partOf(activity, row, roles, people),
    sentence: [
      instead,
      people.length > 0
        ? `${people[0].title} decides: ${sayTitles(
            roles,
          )} is accountable for “${row?.title}”.`
        : `Nobody accountable for “${
            row?.title ?? activity
          }” can be reached; turn to ${contactTitle}.`,
      ...standIns,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** The row of an activity, or of the first that answers in its place. */
function rowFor(
  ownership: Ownership,
  activity: string,
  others: readonly string[],
): { row?: ResolvedActivity; instead?: string } {
  const row = rowOf(ownership, activity);
  if (row) return { row };
  for (const other of others) {
    const instead = rowOf(ownership, other);
    if (!instead) continue;
    return {
      row: instead,
      instead: `The matrix has no row ${activity}; “${instead.title}” answers in its place.`,
    };
  }
  return {};
}

function partOf(
  activity: string,
  row: ResolvedActivity | undefined,
  roles: readonly ResolvedRole[],
  people: ReachablePerson[],
): Omit<CallPart, 'sentence'> {
  return {
    activity: row?.activity ?? activity,
    title: row?.title ?? activity,
    roles: roles.map(({ role }) => role),
    people,
  };
}

/** Those of some roles who are there, with the deputies of those who are not. */
function reach(roles: readonly ResolvedRole[], roster: Roster) {
  const people = new Map<string, ReachablePerson>();
  const standIns: string[] = [];
  for (const { role, people: bound } of roles) {
    for (const { entityRef } of bound) {
      if (people.size >= mostNamed) break;
      const person = roster.person(entityRef);
      if (roster.presence(person).isThere) {
        people.set(entityRef, person);
        continue;
      }
      const deputy = firstDeputy(entityRef, role, roster);
      if (!deputy?.entityRef) continue;
      if (!people.has(deputy.entityRef)) people.set(deputy.entityRef, deputy);
      standIns.push(`${deputy.title} stands in for ${person.title}.`);
    }
  }
  return { people: [...people.values()], standIns };
}

/** The first deputy who is there; deputies of deputies count, in a circle nobody does. */
function firstDeputy(
  ref: string,
  role: Role,
  roster: Roster,
  seen = new Set([ref]),
): ReachablePerson | undefined {
  for (const { deputy } of roster.deputiesOf(ref, [role])) {
    if (seen.has(deputy)) continue;
    seen.add(deputy);
    const person = roster.person(deputy);
    if (roster.presence(person).isThere) return person;
    const further = firstDeputy(deputy, role, roster, seen);
    if (further) return further;
  }
  return undefined;
}

function hasPeople(roles: readonly ResolvedRole[]): boolean {
  return roles.some(({ people }) => people.length > 0);
}

/** The roles that somebody holds. */
function sayTitles(roles: readonly ResolvedRole[]): string {
  const titles = roles
    .filter(({ people }) => people.length > 0)
    .map(({ title }) => title);
  const last = titles.pop() ?? '';
  return titles.length === 0 ? last : `${titles.join(', ')} or ${last}`;
}

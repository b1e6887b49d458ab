import type { Ownership, ResolvedRole } from '../ownership';
import type { ViolationCode } from '../violation';
import type { ReachablePerson } from './callAnswer';
import type { CallLine, CallStep } from './callLine';
import type { Roster } from './roster';

/**
 * Puts the people of a role in line, or says why there are none: nobody is
 * bound, everybody left, a group is empty or missing.
 *
 * @param why - the reason for one of them, as a sentence
 */
export function walkRole(
  line: CallLine,
  roster: Roster,
  step: CallStep,
  { role, ownership }: { role: ResolvedRole; ownership: Ownership },
  why: (title: string) => string,
): void {
  if (role.targets.length === 0) {
    line.pass(step, `Nobody is bound to ${role.title}.`);
    return;
  }
  // Somebody bound by name who left, or whose engagement ended, is not among
  // the people of the role any more, and may have a deputy.
  const refs = new Set(role.people.map(({ entityRef }) => entityRef));
  const lost = role.targets.filter(
    ({ entityRef }) => entityRef.startsWith('user:') && !refs.has(entityRef),
  );
  const people = [...role.people, ...lost];
  if (people.length === 0) line.pass(step, sayEmpty(role, ownership));
  line.walk(step, people.length, candidates());

  // One by one: a group may have ten thousand members, of whom eight are asked.
  // Whoever the catalog has no way to reach comes last: nobody could call them.
  function* candidates() {
    for (const canBeReached of [true, false]) {
      for (const { entityRef } of people) {
        const person = roster.person(entityRef);
        if (hasContact(person) !== canBeReached) continue;
        yield { person, why: why(person.title) };
      }
    }
  }
}

function hasContact({ phone, chat, email }: ReachablePerson): boolean {
  return [phone, chat, email].some(way => way !== undefined);
}

/** The groups and people a role is bound to, in words. */
export function sayTargets({ targets }: ResolvedRole): string {
  const [last, ...others] = targets.map(({ title }) => title).reverse();
  return others.length > 0
    ? `${others.reverse().join(', ')} and ${last}`
    : last ?? 'nobody';
}

function sayEmpty(role: ResolvedRole, { violations }: Ownership): string {
  const reasons = violations
    .filter(each => each.role === role.role)
    .flatMap(({ code }) => reasonsForNobody[code] ?? [])
    .sort();
  const because =
    reasons.length > 0 ? `: ${[...new Set(reasons)].join(', ')}` : '';
  return `Nobody is left in ${sayTargets(role)} (${role.title})${because}.`;
}

const reasonsForNobody: Partial<Record<ViolationCode, string>> = {
  'person-left': 'people left the catalog',
  'engagement-ended': 'engagements have ended',
  'engagement-not-begun': 'engagements have not begun',
  'group-missing': 'a group is not in the catalog',
  'group-cyclic': 'groups hold each other',
};

import type { EntityLink } from '../../contract';
import type { OnCallPerson } from '../onCall';
import type { OrganisationFacts } from '../people';
import { mostShifts, type OwnedBy, type PersonShift } from './ownedBy';
import type { AnsweredOnCall } from './ownedByQuestion';

/**
 * The shifts of some people in what providers of on-call answered, the soonest
 * first and at most 50. The same shift of several targets, which share a
 * schedule, is one.
 *
 * @param refs - the people
 */
export function upcomingShifts(
  answers: readonly AnsweredOnCall[],
  refs: ReadonlySet<string>,
  facts: OrganisationFacts,
): Pick<OwnedBy, 'shifts' | 'totalShifts'> {
  const personOf = findIn(refs, facts);
  const shifts = new Map<string, PersonShift>();
  for (const { provider, isLastKnown, answer } of answers) {
    const { target, title, levels, asOf } = answer;
    for (const level of levels) {
      for (const shift of [...level.onDuty, ...level.upcoming]) {
        const person = personOf(shift.person);
        if (!person) continue;
        const { from, until } = shift;
        const key = JSON.stringify([
          ...[provider, level.title, person.entityRef, from, until],
        ]);
        const known = shifts.get(key);
        if (known?.target === target) continue;
        shifts.set(
          key,
          known
            ? { ...known, more: known.more + 1 }
            : {
                ...{ target, more: 0, provider, asOf, isLastKnown },
                title: levels.length > 1 ? `${title}, ${level.title}` : title,
                ...{ from, ...(until && { until }), person },
              },
        );
      }
    }
  }
  const inOrder = [...shifts.values()].sort(
    (one, other) =>
      one.from.localeCompare(other.from) ||
      one.target.localeCompare(other.target),
  );
  return { shifts: inOrder.slice(0, mostShifts), totalShifts: inOrder.length };
}

/** Finds whom a provider means: by ref, or by address. */
function findIn(
  refs: ReadonlySet<string>,
  { people }: OrganisationFacts,
): (person: OnCallPerson) => EntityLink | undefined {
  const byAddress = new Map<string, string>();
  for (const ref of refs) {
    const email = people.get(ref)?.email;
    if (email) byAddress.set(email.toLowerCase(), ref);
  }
  return ({ ref: named, email }) => {
    const ref =
      named ?? (email ? byAddress.get(email.toLowerCase()) : undefined);
    return ref !== undefined && refs.has(ref)
      ? { entityRef: ref, title: people.get(ref)?.title ?? ref }
      : undefined;
  };
}

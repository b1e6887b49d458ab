import type { EntityLink } from '../../contract';
import type { OnCallAnswer, OnCallPerson } from '../onCall';
import type { OrganisationFacts } from '../people';
import type { OwnedBy } from './ownedBy';

const mostShifts = 50;

/**
 * The shifts of some people in what providers of on-call answered, the soonest
 * first and at most 50.
 *
 * @param refs - the people
 * @public
 */
export function upcomingShifts(
  answers: readonly OnCallAnswer[],
  refs: ReadonlySet<string>,
  facts: OrganisationFacts,
): OwnedBy['shifts'] {
  const personOf = findIn(refs, facts);
  return answers
    .flatMap(({ target, title, levels }) =>
      levels.flatMap(level =>
        [...level.onDuty, ...level.upcoming].flatMap(
          ({ person, from, until }) => {
            const known = personOf(person);
            return known
              ? [
                  {
                    target,
                    title:
                      levels.length > 1 ? `${title}, ${level.title}` : title,
                    ...{ from, until, person: known },
                  },
                ]
              : [];
          },
        ),
      ),
    )
    .sort(
      (one, other) =>
        one.from.localeCompare(other.from) ||
        one.target.localeCompare(other.target),
    )
    .slice(0, mostShifts);
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

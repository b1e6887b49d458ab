import { refOfPerson } from '../call/roster';
import { factEnd, factHolds, type DatedFact } from '../fact';
import type { OnCallPerson } from '../onCall';
import { isEngaged, type OrganisationFacts } from '../people';
import type { OnCallOut } from './onCallCover';

/** Says who of those who have duty can be called at an instant. */
export interface DutyPresence {
  /** Why neither they nor a deputy can be called; undefined when somebody can. */
  whyOut(person: OnCallPerson, at: string): OnCallOut['why'] | undefined;
  /** Every instant at which that may change, in no order. */
  changesOf(person: OnCallPerson): readonly string[];
}

/**
 * Who of those who have duty can be called, as "who to call" reaches them: they
 * themselves, or whoever stands in for them everywhere or on call, and whoever
 * stands in for those. Whom only a provider knows is there as far as anybody
 * can tell.
 *
 * @param people - everybody in the catalog, engaged or not
 */
export function dutyPresence(
  people: OrganisationFacts['people'],
  datedFacts: readonly DatedFact[],
): DutyPresence {
  const factsOf = new Map<string, DatedFact[]>();
  for (const fact of datedFacts) {
    if (fact.kind !== 'absence' && !standsInOnCall(fact)) continue;
    const known = factsOf.get(fact.person);
    if (known) known.push(fact);
    else factsOf.set(fact.person, [fact]);
  }
  return {
    whyOut(person, at) {
      const ref = refOfPerson(people, person);
      if (ref === undefined) return undefined;
      const why = whyAway(ref, at);
      return why && hasDeputy(ref, at, new Set([ref])) ? undefined : why;
    },
    changesOf(person) {
      const ref = refOfPerson(people, person);
      return ref === undefined ? [] : changes(ref, new Set());
    },
  };

  function whyAway(ref: string, at: string): OnCallOut['why'] | undefined {
    const known = people.get(ref);
    if (!known) return 'left';
    if (!isEngaged(known.engagement, at)) return 'not-engaged';
    return factsOf
      .get(ref)
      ?.some(fact => fact.kind === 'absence' && factHolds(fact, at))
      ? 'absent'
      : undefined;
  }

  function hasDeputy(ref: string, at: string, seen: Set<string>): boolean {
    return deputiesOf(ref).some(fact => {
      const { deputy } = fact;
      if (!factHolds(fact, at) || seen.has(deputy)) return false;
      seen.add(deputy);
      return whyAway(deputy, at) === undefined || hasDeputy(deputy, at, seen);
    });
  }

  function changes(ref: string, seen: Set<string>): string[] {
    if (seen.has(ref)) return [];
    seen.add(ref);
    const { engagement } = people.get(ref) ?? {};
    return [
      ...[engagement?.from, engagement?.until].flatMap(edge => edge ?? []),
      ...(factsOf.get(ref) ?? []).flatMap(fact => [fact.from, factEnd(fact)]),
      ...deputiesOf(ref).flatMap(({ deputy }) => changes(deputy, seen)),
    ];
  }

  function deputiesOf(ref: string): Deputy[] {
    return (factsOf.get(ref) ?? []).flatMap(fact =>
      fact.kind === 'deputy' ? fact : [],
    );
  }
}

type Deputy = Extract<DatedFact, { kind: 'deputy' }>;

/** A deputy for one service only is nobody's deputy in a whole rota. */
function standsInOnCall(fact: DatedFact): fact is Deputy {
  return (
    fact.kind === 'deputy' &&
    fact.service === undefined &&
    (fact.role === undefined || fact.role === 'on-call')
  );
}

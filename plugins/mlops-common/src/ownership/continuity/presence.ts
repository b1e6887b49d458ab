import type { EntityLink } from '../../contract';
import { factEnd, factHolds, type DatedFact } from '../fact';
import { titleInFacts, type OrganisationFacts } from '../people';
import type { Role } from '../role';

type Deputy = Extract<DatedFact, { kind: 'deputy' }>;

/** Who could do what a role does for a service, at one moment. */
export interface RolePresence {
  /**
   * The first two who could: those who hold the role and are there, then those
   * who stand in. Two are enough to know that it rests on nobody alone.
   */
  readonly there: readonly EntityLink[];
  /** Those who hold the role and are absent. */
  readonly absent: readonly EntityLink[];
  /**
   * Deputies who do not count, because they hold the role for no service.
   * Nobody asks for them where two are there.
   */
  readonly misfits: readonly EntityLink[];
}

interface LookedThrough {
  /** The first two. */
  readonly present: readonly EntityLink[];
  readonly absent: readonly EntityLink[];
  readonly withDeputy: readonly string[];
}

/**
 * Says who could do what a role does, by the dated facts that hold at a moment.
 */
export interface Presence {
  of(service: string, role: Role, people: readonly EntityLink[]): RolePresence;
  /** The instant at which an absence of this person ends; undefined when there is none. */
  absentUntil(person: string): string | undefined;
}

/**
 * Who is there at a moment. Absent people do not count. A deputy counts as long
 * as they are in the catalog, engaged, not absent themselves, and hold the very
 * role for some service: somebody of another role fills no gap.
 *
 * @param question - `facts` as they are at the moment; `holders` are everybody
 *   who holds a role anywhere, by role
 */
export function presenceAt(question: {
  readonly facts: OrganisationFacts;
  readonly datedFacts: readonly DatedFact[];
  readonly holders: ReadonlyMap<Role, ReadonlySet<string>>;
  readonly at: string;
}): Presence {
  const { facts, datedFacts, holders, at } = question;
  const absences = new Map<string, string>();
  const deputies = new Map<string, Deputy[]>();
  for (const fact of datedFacts) {
    if (!factHolds(fact, at)) continue;
    if (fact.kind === 'absence') {
      const end = factEnd(fact);
      const known = absences.get(fact.person);
      if (known === undefined || known < end) absences.set(fact.person, end);
    } else if (fact.kind === 'deputy') {
      const known = deputies.get(fact.person) ?? [];
      deputies.set(fact.person, [...known, fact]);
    }
  }
  // Services share lists of people: each is looked through once.
  const looked = new WeakMap<readonly EntityLink[], LookedThrough>();

  return {
    of(service, role, people) {
      const known = looked.get(people) ?? lookThrough(people);
      looked.set(people, known);
      const { present, absent } = known;
      if (present.length > 1 || known.withDeputy.length === 0) {
        return { there: present, absent, misfits: [] };
      }
      const there = new Map(present.map(link => [link.entityRef, link]));
      const misfits = new Map<string, EntityLink>();
      for (const { deputy } of known.withDeputy.flatMap(standIns)) {
        if (!isHere(deputy)) continue;
        const counts = holders.get(role)?.has(deputy) ? there : misfits;
        counts.set(deputy, titleInFacts(facts, deputy));
      }
      return {
        there: [...there.values()].slice(0, 2),
        absent,
        misfits: [...misfits.values()],
      };

      function standIns(person: string): Deputy[] {
        return (deputies.get(person) ?? []).filter(
          fact =>
            (fact.role === undefined || fact.role === role) &&
            (fact.service === undefined || fact.service === service),
        );
      }
    },
    absentUntil: person => absences.get(person),
  };

  function lookThrough(people: readonly EntityLink[]): LookedThrough {
    const refs = people.map(({ entityRef }) => entityRef);
    return {
      present: people
        .filter(({ entityRef }) => !absences.has(entityRef))
        .slice(0, 2),
      absent: people.filter(({ entityRef }) => absences.has(entityRef)),
      withDeputy: refs.filter(ref => deputies.has(ref)),
    };
  }

  function isHere(ref: string): boolean {
    return facts.people.has(ref) && !facts.away?.has(ref) && !absences.has(ref);
  }
}

import type { EntityLink } from '../../contract';
import { factEnd, factHolds, type DatedFact } from '../fact';
import { titleInFacts, type OrganisationFacts } from '../people';
import type { Role } from '../role';

type Deputy = Extract<DatedFact, { kind: 'deputy' }>;

/** Who could do what a role does for a service, at one moment. */
export interface RolePresence {
  /** Those who hold the role and are there, then those who stand in, each once. */
  readonly there: readonly EntityLink[];
  /** Those who hold the role and are absent. */
  readonly absent: readonly EntityLink[];
  /** Deputies who do not count, because they hold the role for no service. */
  readonly misfits: readonly EntityLink[];
}

/**
 * Says who could do what a role does, by the dated facts that hold at a moment.
 *
 * @public
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
 * @public
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
  // Of shared lists, few hold anybody whom a dated fact concerns.
  const concerned = new WeakMap<readonly EntityLink[], boolean>();

  return {
    of(service, role, people) {
      const isConcerned =
        concerned.get(people) ??
        people.some(
          ({ entityRef }) => absences.has(entityRef) || deputies.has(entityRef),
        );
      concerned.set(people, isConcerned);
      if (!isConcerned) return { there: people, absent: [], misfits: [] };
      const there = new Map<string, EntityLink>();
      const misfits = new Map<string, EntityLink>();
      const absent = people.filter(link => absences.has(link.entityRef));
      for (const link of people) {
        if (!absences.has(link.entityRef)) there.set(link.entityRef, link);
      }
      for (const ref of people.flatMap(deputiesFor)) {
        if (!isHere(ref)) continue;
        if (holders.get(role)?.has(ref)) {
          there.set(ref, titleInFacts(facts, ref));
        } else misfits.set(ref, titleInFacts(facts, ref));
      }
      return {
        there: [...there.values()],
        absent,
        misfits: [...misfits.values()],
      };

      function deputiesFor({ entityRef }: EntityLink): string[] {
        return (deputies.get(entityRef) ?? [])
          .filter(
            fact =>
              (fact.role === undefined || fact.role === role) &&
              (fact.service === undefined || fact.service === service),
          )
          .map(({ deputy }) => deputy);
      }
    },
    absentUntil: person => absences.get(person),
  };

  function isHere(ref: string): boolean {
    return facts.people.has(ref) && !facts.away?.has(ref) && !absences.has(ref);
  }
}

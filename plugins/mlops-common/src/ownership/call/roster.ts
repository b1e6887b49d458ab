import { factEnd, factHolds, type DatedFact } from '../fact';
import type { OnCallPerson } from '../onCall';
import type { OrganisationFacts } from '../people';
import type { Role } from '../role';
import type { ReachablePerson } from './callAnswer';
import type { CallQuestion } from './callQuestion';
import { presenceOf, type Presence } from './presence';

/** A deputy of somebody, and until when. */
export interface Deputy {
  readonly deputy: string;
  readonly until: string;
}

/** Everybody who can be named in an answer, as they are at one moment. */
export interface Roster {
  /** A person by ref; one who left the catalog is called by their ref. */
  person(ref: string): ReachablePerson;
  /** The person a provider of on-call means, as well as it is known. */
  named(person: OnCallPerson): ReachablePerson;
  presence(person: ReachablePerson): Presence;
  /** Those who stand in for somebody in one of the roles, in a fixed order. */
  deputiesOf(ref: string, roles: readonly Role[]): readonly Deputy[];
}

/** The roster of a service at one moment. */
export function createRoster(
  { people, dated, ownership }: CallQuestion,
  at: string,
  say: (instant: string) => string,
): Roster {
  const byPerson = factsByPerson(dated.facts);
  const person = (ref: string): ReachablePerson => {
    const known = people.get(ref);
    return {
      entityRef: ref,
      title: known?.title ?? ref,
      ...(known?.email && { email: known.email }),
      ...(known?.phone && { phone: known.phone }),
      ...(known?.chat && { chat: known.chat }),
    };
  };
  return {
    person,
    named({ ref, email, name }) {
      const found = refOfPerson(people, { ref, email });
      if (found && people.has(found)) return person(found);
      return {
        ...(found && { entityRef: found }),
        title: name,
        ...(email && { email }),
      };
    },
    presence({ entityRef }) {
      // Whom only a provider knows is there as far as anybody can tell.
      if (entityRef === undefined) return { isThere: true };
      const facts = byPerson.get(entityRef) ?? [];
      return presenceOf(people.get(entityRef), facts, at, say);
    },
    deputiesOf(ref, roles) {
      return (byPerson.get(ref) ?? [])
        .filter(fact => fact.kind === 'deputy')
        .filter(fact => factHolds(fact, at))
        .filter(({ role }) => role === undefined || roles.includes(role))
        .filter(
          ({ service }) =>
            service === undefined || service === ownership.service.entityRef,
        )
        .map(fact => ({ deputy: fact.deputy, until: factEnd(fact), fact }))
        .sort(
          (one, other) =>
            closeness(other.fact) - closeness(one.fact) ||
            compare(one.fact.from, other.fact.from) ||
            compare(one.deputy, other.deputy) ||
            compare(other.until, one.until),
        );
    },
  };
}

/** Whom of the catalog a provider means: by ref, or by an address of one person. */
export function refOfPerson(
  people: OrganisationFacts['people'],
  { ref, email }: Pick<OnCallPerson, 'ref' | 'email'>,
): string | undefined {
  return ref ?? (email ? refsByEmail(people).get(mail(email)) : undefined);
}

/** A deputy for this very service comes before one for everything. */
function closeness({ role, service }: { role?: string; service?: string }) {
  return (service === undefined ? 0 : 2) + (role === undefined ? 0 : 1);
}

/** By code points: the order must not depend on where the code runs. */
export function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const rememberedFacts = new WeakMap<
  readonly DatedFact[],
  Map<string, DatedFact[]>
>();

function factsByPerson(facts: readonly DatedFact[]) {
  const known = rememberedFacts.get(facts);
  if (known) return known;
  const byPerson = new Map<string, DatedFact[]>();
  for (const fact of facts) {
    if (!('person' in fact)) continue;
    byPerson.set(fact.person, [...(byPerson.get(fact.person) ?? []), fact]);
  }
  rememberedFacts.set(facts, byPerson);
  return byPerson;
}

const rememberedEmails = new WeakMap<object, Map<string, string | undefined>>();

/** An address that several people have says of none who is meant. */
function refsByEmail(people: OrganisationFacts['people']) {
  const known = rememberedEmails.get(people);
  if (known) return known;
  const refs = new Map<string, string | undefined>();
  for (const [ref, { email }] of people) {
    if (!email) continue;
    const key = mail(email);
    refs.set(key, refs.has(key) ? undefined : ref);
  }
  rememberedEmails.set(people, refs);
  return refs;
}

function mail(address: string): string {
  return address.trim().toLowerCase();
}

import { factEnd, type DatedFact } from '../fact';
import { titleInFacts, type OrganisationFacts } from '../people';
import { roleTitle } from '../organisationMatrix';
import type { Role } from '../role';
import { sayDayOf } from '../sayDayOf';
import type { CoveredService } from './coveredService';
import type { HandOver } from './leaving';
import { speakTo } from './speakTo';

type HandOverFact = Extract<DatedFact, { kind: 'hand-over' }>;

/** The hand-overs of these services that are not over at a moment, those that end soonest first. */
export function handOverFacts(
  services: readonly CoveredService[],
  datedFacts: readonly DatedFact[],
  at: string,
): { readonly fact: HandOverFact; readonly service: CoveredService }[] {
  const open = datedFacts.flatMap(fact =>
    fact.kind === 'hand-over' && at < factEnd(fact) ? [fact] : [],
  );
  if (open.length === 0) return [];
  const byRef = new Map(
    services.map(service => [service.ownership.service.entityRef, service]),
  );
  return open
    .flatMap(fact => {
      const service = byRef.get(fact.service);
      return service ? [{ fact, service }] : [];
    })
    .sort(
      ({ fact: one }, { fact: other }) =>
        one.until.localeCompare(other.until) ||
        one.factId.localeCompare(other.factId),
    );
}

/**
 * Whether a hand-over leads to somebody who can have the role: in the catalog,
 * and with no other role only. Somebody new, who has no role yet, can.
 */
export function canTakeOver(
  successor: string,
  role: Role,
  facts: OrganisationFacts,
  holders: ReadonlyMap<Role, ReadonlySet<string>>,
): boolean {
  if (!facts.people.has(successor)) return false;
  if (holders.get(role)?.has(successor)) return true;
  return ![...holders.values()].some(refs => refs.has(successor));
}

/** A hand-over in words. */
export function handOver(
  { fact, service }: { fact: HandOverFact; service: CoveredService },
  question: {
    readonly facts: OrganisationFacts;
    readonly holders: ReadonlyMap<Role, ReadonlySet<string>>;
    readonly at: string;
    /** Canonical ref of the user who reads it, spoken to as "you". */
    readonly reader?: string;
  },
): HandOver {
  const { facts, holders, at } = question;
  const { subject, object, verb } = speakTo(question.reader);
  const person = titleInFacts(facts, fact.person);
  const successor = titleInFacts(facts, fact.successor);
  const until = factEnd(fact);
  const link = service.ownership.service;
  const title = titleOfRole(service, fact.role);
  const what = `${subject(person)} ${verb(
    person,
    'hands',
    'hand',
  )} the role ${title} of ${link.title} to ${object(successor)}`;
  const shadows = verb(successor, 'who shadows', 'and you shadow');
  const when =
    fact.from <= at
      ? `${shadows} until ${sayDayOf(until)}`
      : `${shadows} from ${sayDayOf(fact.from)} until ${sayDayOf(until)}`;
  return {
    factId: fact.factId,
    service: link,
    role: fact.role,
    roleTitle: title,
    ...{ person, successor, from: fact.from, until },
    ...(fact.note && { note: fact.note }),
    sentence: `${what}, ${when}.${doubt()}`,
  };

  function doubt(): string {
    if (!facts.people.has(fact.successor)) {
      return ` ${subject(successor)} ${verb(
        successor,
        'is',
        'are',
      )} not in the catalog.`;
    }
    return canTakeOver(fact.successor, fact.role, facts, holders)
      ? ''
      : ` ${subject(successor)} ${verb(
          successor,
          'holds',
          'hold',
        )} other roles only: this does not cover the role.`;
  }
}

/** What a service calls a role. */
export function titleOfRole({ ownership }: CoveredService, role: Role): string {
  return (
    ownership.roles.find(each => each.role === role)?.title ?? roleTitle(role)
  );
}

import type { EntityLink } from '../../contract';
import type { ResolvedRole } from '../ownership';
import type { OrganisationFacts } from '../people';
import { sayDayOf } from '../sayDayOf';
import type { CoveredService } from './coveredService';
import { firstOf } from './firstOf';
import { canTakeOver, handOverFacts } from './handOversOf';
import { holdersInSteps } from './holdersOf';
import { mostLeft, type EndingEngagement } from './leaving';
import type { DatedFact } from '../fact';
import type { Role } from '../role';
import { speakTo } from './speakTo';
import { eachInSteps, type Steps } from './steps';
import { counted } from './words';

const windowDays = 28;
const dayMs = 86_400_000;

interface Left {
  readonly service: CoveredService;
  readonly role: ResolvedRole;
}

/**
 * Engagements of people with a role that end within four weeks, the soonest
 * first, each with the
 * roles that nobody holds any more from then on: those whose other holders, if
 * any, have left by then, too. A hand-over names the successor and does not
 * take the role from the list, since only the catalog says who has it then.
 */
export function* endingEngagements(question: {
  readonly services: readonly CoveredService[];
  readonly facts: OrganisationFacts;
  readonly datedFacts: readonly DatedFact[];
  readonly holders: ReadonlyMap<Role, ReadonlySet<string>>;
  readonly at: string;
  /** Of this person alone. */
  readonly only?: string;
  /** Canonical ref of the user who reads it, spoken to as "you". */
  readonly reader?: string;
}): Steps<{ totalItems: number; items: EndingEngagement[] }> {
  const { services, facts, datedFacts, holders, at } = question;
  const all = endingWithin(facts, yield* holdersInSteps(services), at);
  const ending =
    question.only === undefined
      ? all
      : new Map([...all].filter(([ref]) => ref === question.only));
  if (ending.size === 0) return { totalItems: 0, items: [] };
  const left = yield* rolesLeft(services, facts, ending);
  const successors = new Map(
    handOverFacts(services, datedFacts, at)
      .filter(({ fact }) =>
        canTakeOver(fact.successor, fact.role, facts, holders),
      )
      .map(({ fact }) => [
        [fact.service, fact.role, fact.person].join(' '),
        fact.successor,
      ]),
  );
  return firstOf([...ending], ([entityRef, until]) => {
    const known = facts.people.get(entityRef);
    const person = { entityRef, title: known?.title ?? entityRef };
    const roles = left.get(entityRef) ?? [];
    const employer = known?.engagement?.employer;
    return {
      person,
      ...(employer && { employer }),
      until,
      leaves: firstOf(roles, leftBy(person), mostLeft),
      sentence: sentenceOf(
        speakTo(question.reader).engagement(person),
        until,
        roles,
      ),
    };
  });

  function leftBy(person: EntityLink) {
    return ({ service, role }: Left) => {
      const link = service.ownership.service;
      const ref = successors.get(
        [link.entityRef, role.role, person.entityRef].join(' '),
      );
      return {
        service: link,
        ...{ role: role.role, roleTitle: role.title },
        ...(ref && {
          successor: {
            entityRef: ref,
            title: facts.people.get(ref)?.title ?? ref,
          },
        }),
      };
    };
  }
}

function sentenceOf(
  engagement: string,
  until: string,
  roles: readonly Left[],
): string {
  const ends = `${engagement} ends on ${sayDayOf(until)}`;
  if (roles.length === 0) return `${ends} and leaves no role without people.`;
  const services = new Set(roles.map(({ service }) => service)).size;
  return `${ends} and leaves ${counted(roles.length, 'role')} of ${counted(
    services,
    'service',
  )} without people.`;
}

/** Who has a role now and an engagement that ends within the window, the soonest first. */
function endingWithin(
  facts: OrganisationFacts,
  holders: ReadonlyMap<Role, ReadonlySet<string>>,
  at: string,
): ReadonlyMap<string, string> {
  const end = new Date(Date.parse(at) + windowDays * dayMs).toISOString();
  return new Map(
    [...facts.people]
      .flatMap(([ref, { engagement }]): [string, string][] =>
        engagement?.until !== undefined &&
        at < engagement.until &&
        engagement.until <= end &&
        (engagement.from === undefined || engagement.from <= at) &&
        hasRole(ref)
          ? [[ref, engagement.until]]
          : [],
      )
      .sort(
        ([a, one], [b, other]) =>
          one.localeCompare(other) || a.localeCompare(b),
      ),
  );

  function hasRole(ref: string): boolean {
    return [...holders.values()].some(refs => refs.has(ref));
  }
}

/** What each of the leaving leaves to nobody. */
function* rolesLeft(
  services: readonly CoveredService[],
  { people: known }: OrganisationFacts,
  ending: ReadonlyMap<string, string>,
): Steps<Map<string, Left[]>> {
  const left = new Map<string, Left[]>();
  // Services share lists of people: each is looked through once.
  const remembered = new Map<readonly EntityLink[], readonly string[]>();
  yield* eachInSteps(services, service => {
    for (const role of service.ownership.roles) {
      if (!service.duties.has(role.role)) continue;
      const last = remembered.get(role.people) ?? lastOf(role.people);
      remembered.set(role.people, last);
      for (const ref of last) {
        const roles = left.get(ref) ?? [];
        roles.push({ service, role });
        left.set(ref, roles);
      }
    }
  });
  return left;

  // Whoever leaves last leaves nobody; several may leave at the same moment.
  function lastOf(people: readonly EntityLink[]): readonly string[] {
    const ends = people.map(
      ({ entityRef }) => known.get(entityRef)?.engagement?.until,
    );
    if (ends.length === 0 || ends.includes(undefined)) return [];
    const last = ends.reduce((one, other) =>
      (one ?? '') > (other ?? '') ? one : other,
    );
    return people
      .map(({ entityRef }) => entityRef)
      .filter(ref => ending.has(ref) && ending.get(ref) === last);
  }
}

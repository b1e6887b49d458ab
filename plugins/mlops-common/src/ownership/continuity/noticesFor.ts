import { factEnd, factHolds } from '../fact';
import { roleTitle } from '../organisationMatrix';
import { titleInFacts } from '../people';
import { sayDayOf } from '../sayDayOf';
import { countedRoles, rolesAmong } from './countedRoles';
import { endingEngagements } from './endingEngagements';
import { handOver, handOverFacts } from './handOversOf';
import type { OwnedBy } from './ownedBy';
import type { Held, OwnedByQuestion } from './ownedByQuestion';
import type { Presence } from './presence';
import { speakTo } from './speakTo';
import { finish } from './steps';

const mostNotices = 20;

/** What a person or a group should know today, each in a sentence. */
export function noticesFor(
  question: OwnedByQuestion & {
    readonly kind: OwnedBy['kind'];
    readonly held: readonly Held[];
    readonly presence: Presence;
  },
): string[] {
  const { who, reader, services, facts, datedFacts, holders, at } = question;
  const { kind, held, presence } = question;
  const link = titleInFacts(facts, who);
  const { subject, object, verb, engagement } = speakTo(reader);
  const absentUntil = presence.absentUntil(who);
  const ending = finish(
    endingEngagements({
      ...{ services, facts, datedFacts, holders, at },
      ...{ only: who, reader },
    }),
  ).items[0];
  return [
    ...(absentUntil
      ? [
          `${subject(link)} ${verb(link, 'is', 'are')} absent until ${sayDayOf(
            absentUntil,
          )}.`,
        ]
      : []),
    ...(ending ? [ending.sentence] : []),
    ...outsideEngagement(),
    ...weakRoles(),
    ...handOverFacts(services, datedFacts, at)
      .filter(({ fact }) => fact.person === who || fact.successor === who)
      .map(each => handOver(each, { facts, holders, at, reader }).sentence),
    ...deputies(),
  ].slice(0, mostNotices);

  function outsideEngagement(): string[] {
    const holds = verb(link, 'they hold no role', 'you hold no role');
    switch (facts.away?.get(who)) {
      case 'engagement-ended':
        return [`${engagement(link)} has ended: ${holds}.`];
      case 'engagement-not-begun':
        return [`${engagement(link)} has not begun: ${holds}.`];
      default:
        return [];
    }
  }

  function weakRoles(): string[] {
    const alone: Held[] = [];
    const nobody: Held[] = [];
    for (const each of held) {
      const { service, role } = each;
      if (!service.duties.has(role.role)) continue;
      const { there } = presence.of(
        service.ownership.service.entityRef,
        role.role,
        role.people,
      );
      if (there.length === 0) nobody.push(each);
      else if (
        there.length === 1 &&
        (kind === 'group' || there[0].entityRef === who)
      ) {
        alone.push(each);
      }
    }
    const has = `${subject(link)} ${verb(link, 'has', 'have')}`;
    const rest = rolesAmong(alone) === 1 ? 'rests' : 'rest';
    return [
      ...(alone.length > 0
        ? [
            kind === 'person'
              ? `${countedRoles(alone)} ${rest} on ${object(link)} alone.`
              : `${has} ${countedRoles(alone)} that ${rest} on one person.`,
          ]
        : []),
      ...(nobody.length > 0
        ? [`${has} ${countedRoles(nobody)} for which nobody is there today.`]
        : []),
    ];
  }

  function deputies(): string[] {
    return datedFacts.flatMap(fact => {
      if (fact.kind !== 'deputy' || !factHolds(fact, at)) return [];
      if (fact.person !== who && fact.deputy !== who) return [];
      const service = services.find(
        ({ ownership }) => ownership.service.entityRef === fact.service,
      );
      // About a service that the reader does not see.
      if (fact.service && !service) return [];
      const what = [
        fact.role && ` as ${roleTitle(fact.role)}`,
        service && ` for ${service.ownership.service.title}`,
      ].filter(Boolean);
      const deputy = titleInFacts(facts, fact.deputy);
      const person = titleInFacts(facts, fact.person);
      return `${subject(deputy)} ${verb(
        deputy,
        'stands',
        'stand',
      )} in for ${object(person)}${what.join('')} until ${sayDayOf(
        factEnd(fact),
      )}.`;
    });
  }
}

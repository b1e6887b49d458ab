import { factEnd, factHolds } from '../fact';
import { roleTitle } from '../organisationMatrix';
import { titleInFacts } from '../people';
import { sayDayOf } from '../sayDayOf';
import { endingEngagements } from './endingEngagements';
import { handOver, handOverFacts } from './handOversOf';
import type { OwnedBy } from './ownedBy';
import type { Held, OwnedByQuestion } from './ownedByQuestion';
import type { Presence } from './presence';
import { finish } from './steps';
import { counted } from './words';

const mostNotices = 20;

/** What a person or a group should know today, each in a sentence. */
export function noticesFor(
  question: OwnedByQuestion & {
    readonly kind: OwnedBy['kind'];
    readonly held: readonly Held[];
    readonly presence: Presence;
  },
): string[] {
  const { who, services, facts, datedFacts, holders, at } = question;
  const { kind, held, presence } = question;
  const { title } = titleInFacts(facts, who);
  const absentUntil = presence.absentUntil(who);
  const ending = finish(
    endingEngagements({
      ...{ services, facts, datedFacts, holders, at },
      only: who,
    }),
  ).items[0];
  return [
    ...(absentUntil
      ? [`${title} is absent until ${sayDayOf(absentUntil)}.`]
      : []),
    ...(ending ? [ending.sentence] : []),
    ...outsideEngagement(),
    ...weakRoles(),
    ...handOverFacts(services, datedFacts, at)
      .filter(({ fact }) => fact.person === who || fact.successor === who)
      .map(each => handOver(each, { facts, holders, at }).sentence),
    ...deputies(),
  ].slice(0, mostNotices);

  function outsideEngagement(): string[] {
    switch (facts.away?.get(who)) {
      case 'engagement-ended':
        return [`The engagement of ${title} has ended: they hold no role.`];
      case 'engagement-not-begun':
        return [`The engagement of ${title} has not begun: they hold no role.`];
      default:
        return [];
    }
  }

  function weakRoles(): string[] {
    let alone = 0;
    let nobody = 0;
    for (const { service, role } of held) {
      if (!service.duties.has(role.role)) continue;
      const { there } = presence.of(
        service.ownership.service.entityRef,
        role.role,
        role.people,
      );
      if (there.length === 0) nobody += 1;
      else if (
        there.length === 1 &&
        (kind === 'group' || there[0].entityRef === who)
      ) {
        alone += 1;
      }
    }
    return [
      ...(alone > 0
        ? [
            kind === 'person'
              ? `${counted(alone, 'role')} ${
                  alone === 1 ? 'rests' : 'rest'
                } on ${title} alone.`
              : `${counted(alone, 'role')} of ${title} ${
                  alone === 1 ? 'rests' : 'rest'
                } on one person.`,
          ]
        : []),
      ...(nobody > 0
        ? [`For ${counted(nobody, 'role')} of ${title} nobody is there today.`]
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
      return `${titleInFacts(facts, fact.deputy).title} stands in for ${
        titleInFacts(facts, fact.person).title
      }${what.join('')} until ${sayDayOf(factEnd(fact))}.`;
    });
  }
}

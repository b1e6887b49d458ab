import type { EntityLink } from '../../contract';
import { withSwaps } from '../onCall';
import { resolvePeople, titleInFacts, type OrganisationFacts } from '../people';
import { holdsAccountable, holdsResponsible } from '../raci';
import { firstOf } from './firstOf';
import { heldBy } from './heldBy';
import { noticesFor } from './noticesFor';
import type { HeldRole, OwnedBy } from './ownedBy';
import type { AnsweredOnCall, Held, OwnedByQuestion } from './ownedByQuestion';
import { presenceAt, type Presence } from './presence';
import { upcomingShifts } from './upcomingShifts';
import { counted } from './words';

/** Answers reach as far as they were asked. */
const endOfTime = '9999-12-31T23:59:59.999Z';

/**
 * What a person or a group has to do with these services: roles they hold,
 * also through groups, services they own, shifts, and what they should know
 * today.
 *
 * @public
 */
export function resolveOwnedBy(question: OwnedByQuestion): OwnedBy {
  const { who, services, facts, asOf } = question;
  const kind = who.startsWith('group:') ? 'group' : 'person';
  const link = titleInFacts(facts, who);
  const presence = presenceAt(question);
  const held = heldBy(who, services, facts);
  const owns = services
    .filter(({ ownership }) => ownership.owner?.entityRef === who)
    .map(({ ownership }) => ownership.service);
  const people = kind === 'group' ? resolvePeople(facts, [who]).people : [];
  const known = facts.people.get(who);
  const members =
    kind === 'group'
      ? new Set(people.map(({ entityRef }) => entityRef))
      : new Set([who]);
  const engagement = known?.engagement;
  return {
    who: link,
    kind,
    sentence: sentenceOf(link, held, owns.length),
    notices: noticesFor({ ...question, kind, held, presence }),
    ...(engagement && { engagement: { ...engagement } }),
    specialisations: [...(known?.specialisations ?? [])],
    people: firstOf(people, each => each),
    owns: firstOf(owns, each => each),
    roles: firstOf(held, each => heldRole(each, facts, presence)),
    ...upcomingShifts(swappedIn(question), members, facts),
    shiftNotes: [...(question.shiftNotes ?? [])],
    notes: [...(question.notes ?? [])],
    asOf,
  };
}

/** Whoever took over a shift has it, and whoever gave it has not. */
function swappedIn({
  onCall,
  datedFacts,
  at,
}: Pick<OwnedByQuestion, 'onCall' | 'datedFacts' | 'at'>): AnsweredOnCall[] {
  return onCall.map(({ answer, ...from }) => ({
    ...from,
    answer: withSwaps(answer, datedFacts, { at, until: endOfTime }),
  }));
}

function heldRole(
  { service, role, through }: Held,
  facts: OrganisationFacts,
  presence: Presence,
): HeldRole {
  const { ownership } = service;
  const withLetters = (holds: typeof holdsAccountable) =>
    ownership.activities
      .filter(({ cells }) => holds(cells[role.role]?.letters))
      .map(({ activity, title }) => ({ activity, title }));
  const { there } = presence.of(
    ownership.service.entityRef,
    role.role,
    role.people,
  );
  return {
    service: ownership.service,
    ...{ role: role.role, roleTitle: role.title },
    accountableFor: withLetters(holdsAccountable),
    responsibleFor: withLetters(holdsResponsible),
    ...(through !== undefined && { through: titleInFacts(facts, through) }),
    isAlone: there.length <= 1,
  };
}

function sentenceOf(
  { title }: EntityLink,
  held: readonly Held[],
  owned: number,
): string {
  const services = new Set(held.map(({ service }) => service)).size;
  const has =
    held.length === 0
      ? `${title} has no role in an ML service that you may see`
      : `${title} has ${counted(held.length, 'role')} in ${counted(
          services,
          'service',
        )}`;
  return owned === 0
    ? `${has}.`
    : `${has}, and owns ${counted(owned, 'service')}.`;
}

import type { EntityLink } from '../../contract';
import { sayMoment } from '../call';
import { withSwaps } from '../onCall';
import { resolvePeople, titleInFacts, type OrganisationFacts } from '../people';
import { holdsAccountable, holdsResponsible } from '../raci';
import { countedRoles, rolesAmong } from './countedRoles';
import { firstOf } from './firstOf';
import { heldBy } from './heldBy';
import { noticesFor } from './noticesFor';
import { onCallUntil } from './onCallUntil';
import type { HeldRole, OwnedBy } from './ownedBy';
import type { AnsweredOnCall, Held, OwnedByQuestion } from './ownedByQuestion';
import { presenceAt, type Presence } from './presence';
import { speakTo, type Speech } from './speakTo';
import { upcomingShifts } from './upcomingShifts';
import { counted } from './words';

/** Answers reach as far as they were asked. */
const endOfTime = '9999-12-31T23:59:59.999Z';

/** Shifts that begin later than this are not in the question. */
const shiftWindowMs = 14 * 86_400_000;

/**
 * What a person or a group has to do with these services: roles they hold,
 * also through groups, services they own, shifts, and what they should know
 * today.
 *
 * @public
 */
export function resolveOwnedBy(question: OwnedByQuestion): OwnedBy {
  const { who, services, facts, at, asOf } = question;
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
  const { shifts, totalShifts } = upcomingShifts(
    swappedIn(question),
    members,
    facts,
  );
  const speech = speakTo(question.reader);
  return {
    who: link,
    kind,
    sentence: [
      ...(kind === 'person' ? sayOnCall(link, shifts, at, speech) : []),
      sentenceOf(link, held, owns.length, speech),
    ].join(' '),
    notices: noticesFor({ ...question, kind, held, presence }),
    ...(engagement && { engagement: { ...engagement } }),
    specialisations: [...(known?.specialisations ?? [])],
    people: firstOf(people, each => each),
    owns: firstOf(owns, each => each),
    roles: firstOf(held, each => heldRole(each, facts, presence)),
    ...{ shifts, totalShifts },
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

function sayOnCall(
  link: EntityLink,
  shifts: OwnedBy['shifts'],
  at: string,
  { subject, verb }: Speech,
): string[] {
  const until = onCallUntil(shifts, at);
  if (until === undefined) return [];
  return [
    `${subject(link)} ${verb(link, 'is', 'are')} on call ${sayEnd(until, at)}.`,
  ];
}

/** What follows the shifts that are known, nobody has asked. */
function sayEnd(until: string, at: string): string {
  if (until === 'no end') return 'now';
  return Date.parse(until) - Date.parse(at) >= shiftWindowMs
    ? 'for two weeks at least'
    : `until ${sayMoment(until, 'UTC')}`;
}

function sentenceOf(
  link: EntityLink,
  held: readonly Held[],
  owned: number,
  { subject, verb }: Speech,
): string {
  const has = `${subject(link)} ${verb(link, 'has', 'have')} ${rolesOf(held)}`;
  return owned === 0
    ? `${has}.`
    : `${has}, and ${verb(link, 'owns', 'own')} ${counted(owned, 'service')}.`;
}

/** The only role by what it is called, several of them by their number. */
function rolesOf(held: readonly Held[]): string {
  if (held.length === 0) return 'no role in an ML service that you may see';
  const [title, ...others] = new Set(held.map(({ role }) => role.title));
  const services = new Set(held.map(({ service }) => service)).size;
  return rolesAmong(held) === 1 && others.length === 0
    ? `the role ${title} in ${counted(services, 'service')}`
    : countedRoles(held);
}

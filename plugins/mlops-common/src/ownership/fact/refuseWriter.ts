import { titleInFacts } from '../people';
import type { DatedFact, NewDatedFact } from './datedFact';
import { factPeople } from './factPeople';
import type { FactRefusal } from './factRefusal';
import type { FactSetting } from './factSetting';

/**
 * Whether a fact is somebody's own to enter: their absence, their deputy, the
 * role they hand over, the shift they give or take.
 *
 * @public
 */
export function isOwnFact(fact: NewDatedFact, by: string): boolean {
  const { person, other } = factPeople(fact);
  return person === by || (fact.kind === 'rota-swap' && other === by);
}

/**
 * A fact is entered by whoever it is about, or by somebody who arranges for
 * them. A change of a control role is acknowledged by the level that bound it.
 */
export function refuseWriter(
  fact: NewDatedFact,
  {
    by,
    facts,
    isArranger,
    acknowledgers,
  }: Pick<FactSetting, 'by' | 'facts' | 'isArranger' | 'acknowledgers'>,
): FactRefusal | undefined {
  if (fact.kind === 'acknowledgement') {
    return refuseAcknowledger(fact, by, acknowledgers);
  }
  if (isOwnFact(fact, by) || isArranger) return undefined;
  const { title } = titleInFacts(facts, fact.person);
  return notYours(
    `You enter this for yourself, or for people of the services that you answer for. For ${title} that is whoever is accountable for responding to incidents of a service in which they have a part, or a member of the group that owns it.`,
  );
}

/**
 * Whether a fact is somebody's own to end: one they entered, or one that names
 * them.
 *
 * @public
 */
export function isNamedIn(fact: DatedFact, by: string): boolean {
  const { person, other } = factPeople(fact);
  return [fact.recordedBy?.entityRef, person, other].includes(by);
}

/**
 * A fact is ended by whoever entered it, whoever it names, or whoever may enter
 * it.
 *
 * @public
 */
export function refuseEnd(
  fact: DatedFact,
  setting: Pick<FactSetting, 'by' | 'facts' | 'isArranger' | 'acknowledgers'>,
): FactRefusal | undefined {
  const { by, facts, isArranger, acknowledgers } = setting;
  const isTheirs = isNamedIn(fact, by) || acknowledgers?.has(by);
  if (isTheirs || isArranger) return undefined;
  const { person } = factPeople(fact);
  return notYours(
    person
      ? `This is about ${
          titleInFacts(facts, person).title
        }: it is taken back by whoever entered it, whoever it names, or whoever arranges for them.`
      : 'An acknowledgement is taken back by whoever gave it, or by the level that bound the role.',
  );
}

function refuseAcknowledger(
  fact: Extract<NewDatedFact, { kind: 'acknowledgement' }>,
  by: string,
  acknowledgers: FactSetting['acknowledgers'],
): FactRefusal | undefined {
  const { entityRef, role } = fact;
  if (!acknowledgers) {
    return {
      code: 'field',
      field: 'digest',
      sentence: `digest names no change that ${entityRef} makes to ${role} now: it was written anew or taken back. Look at it again.`,
    };
  }
  return acknowledgers.has(by)
    ? undefined
    : notYours(
        `A change of ${role} is acknowledged by the level that bound it: by whoever holds ${role} there, or a member of the very group that owns it.`,
      );
}

function notYours(sentence: string): FactRefusal {
  return { code: 'not-yours', sentence };
}

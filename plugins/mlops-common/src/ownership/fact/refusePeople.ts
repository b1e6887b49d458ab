import { titleInFacts } from '../people';
import type { Role } from '../role';
import { sayDayOf } from '../sayDayOf';
import type { NewDatedFact } from './datedFact';
import { factPeople } from './factPeople';
import type { FactRefusal } from './factRefusal';
import type { FactSetting } from './factSetting';

type Setting = Pick<FactSetting, 'facts' | 'now' | 'ownership'>;

const otherFields = {
  deputy: 'deputy',
  absence: 'person',
  'rota-swap': 'standIn',
  'hand-over': 'successor',
  acknowledgement: 'person',
} as const;

/** Whoever validates a service shares no person with whoever develops it. */
const rolesAgainst: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  'model-validator': ['data-scientist', 'ml-engineer'],
  'data-scientist': ['model-validator'],
  'ml-engineer': ['model-validator'],
};

/**
 * Everybody a fact names is there while it holds, nobody stands in for
 * themselves, a role is passed on only by whoever holds it, and never so that
 * one person checks what they build.
 */
export function refusePeople(
  fact: NewDatedFact,
  setting: Setting,
): FactRefusal | undefined {
  const { person, other } = factPeople(fact);
  const otherField = otherFields[fact.kind];
  if (person && person === other) {
    return refused(otherField, 'must be somebody else than person');
  }
  return (
    refuseStranger('person', person, fact, setting) ??
    refuseStranger(otherField, other, fact, setting) ??
    refuseRole(fact, setting)
  );
}

function refuseStranger(
  field: string,
  ref: string | undefined,
  { from }: NewDatedFact,
  { facts, now }: Setting,
): FactRefusal | undefined {
  if (ref === undefined) return undefined;
  const known = facts.people.get(ref);
  if (!known) return refused(field, `is nobody in the catalog: ${ref}`);
  const { engagement } = known;
  const at = from > now ? from : now;
  const whose = `is ${known.title}, whose engagement`;
  if (engagement?.until !== undefined && engagement.until <= at) {
    const day = sayDayOf(engagement.until);
    return refused(field, `${whose} ends before that, on ${day}`);
  }
  if (engagement?.from !== undefined && engagement.from > at) {
    const day = sayDayOf(engagement.from);
    return refused(field, `${whose} begins after that, on ${day}`);
  }
  return undefined;
}

function refuseRole(
  fact: NewDatedFact,
  { facts, ownership }: Setting,
): FactRefusal | undefined {
  if (fact.kind !== 'deputy' && fact.kind !== 'hand-over') return undefined;
  if (!ownership || !fact.role) return undefined;
  const holders = (role: Role) =>
    ownership.roles
      .find(each => each.role === role)
      ?.people.map(({ entityRef }) => entityRef) ?? [];
  if (!holders(fact.role).includes(fact.person)) {
    const { title } = titleInFacts(facts, fact.person);
    return refused(
      'role',
      `is not one that ${title} has: ${fact.role} of ${ownership.service.title} is somebody else's`,
    );
  }
  if (fact.kind !== 'hand-over') return undefined;
  const held = rolesAgainst[fact.role]?.find(role =>
    holders(role).includes(fact.successor),
  );
  return held
    ? refused(
        'successor',
        `is ${held} of ${ownership.service.title}: whoever validates a service shares no person with whoever develops it`,
      )
    : undefined;
}

function refused(field: string, what: string): FactRefusal {
  return { code: 'field', field, sentence: `${field} ${what}.` };
}

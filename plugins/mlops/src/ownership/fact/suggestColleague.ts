import type {
  DatedFact,
  EntityLink,
  ResolvedRole,
  Role,
} from '@pitwall/plugin-mlops-common';
import type { Suggestion } from './suggestion';

/**
 * Who most likely does what somebody does: another person in a role that they
 * have, who is not known to be away, and for whom they do not stand in.
 *
 * @param question.role - the only role it may be; any that they have without
 */
export function suggestColleague(question: {
  readonly person: string | undefined;
  readonly service: EntityLink | undefined;
  readonly roles: readonly ResolvedRole[];
  readonly facts: readonly DatedFact[];
  readonly role?: Role;
}): Suggestion | undefined {
  const { person, service, roles, facts, role } = question;
  if (!person || !service) return undefined;
  const isFree = (ref: string) =>
    ref !== person &&
    !facts.some(
      fact =>
        (fact.kind === 'absence' && fact.person === ref) ||
        (fact.kind === 'deputy' &&
          fact.person === ref &&
          fact.deputy === person),
    );
  for (const each of roles) {
    const isTheirs = each.people.some(({ entityRef }) => entityRef === person);
    const other = each.people.find(({ entityRef }) => isFree(entityRef));
    if (isTheirs && other && (!role || each.role === role)) {
      return {
        value: other.entityRef,
        source: `Also ${each.title} of ${service.title}.`,
      };
    }
  }
  return undefined;
}

import { roleTitle, type NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { Period } from './periods';

/** What a ref is called; the ref's own name where nothing else is known. */
export type NameOf = (ref: string) => string;

/**
 * A dated fact in one sentence.
 *
 * @example `MLOps engineer 1 cannot be reached from 26 Nov, 09:00 to 27 Nov, 00:00 UTC.`
 */
export function sayFact(
  fact: NewDatedFact,
  nameOf: NameOf,
  timeZone?: string,
): string {
  const when = sayPeriod(fact, timeZone);
  switch (fact.kind) {
    case 'absence':
      return `${nameOf(fact.person)} cannot be reached ${when}.`;
    case 'deputy':
      return `${nameOf(fact.deputy)} stands in for ${nameOf(
        fact.person,
      )} ${sayScope(fact, nameOf)} ${when}.`;
    case 'rota-swap':
      return `${nameOf(fact.standIn)} takes over the shifts of ${nameOf(
        fact.person,
      )} in ${fact.target} ${when}.`;
    case 'hand-over':
      return `${nameOf(fact.person)} hands ${roleTitle(fact.role)} of ${nameOf(
        fact.service,
      )} to ${nameOf(fact.successor)}, who is the shadow ${when}.`;
    case 'acknowledgement':
      return `How ${nameOf(fact.entityRef)} narrows ${roleTitle(
        fact.role,
      )} is acknowledged ${when}.`;
    default:
      return fact satisfies never;
  }
}

function sayScope(
  fact: Extract<NewDatedFact, { kind: 'deputy' }>,
  nameOf: NameOf,
): string {
  const role = fact.role && `as ${roleTitle(fact.role)}`;
  const service = fact.service && `for ${nameOf(fact.service)}`;
  return [role, service].filter(Boolean).join(' ') || 'in everything';
}

/** From when until when, with the zone once. */
export function sayPeriod({ from, until }: Period, timeZone?: string): string {
  const say = (instant: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'short',
      ...(from.slice(0, 4) !== until.slice(0, 4) && { year: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
      ...options,
    }).format(new Date(instant));
  return `from ${say(from, {})} to ${say(until, { timeZoneName: 'short' })}`;
}

import { roleTitle, type NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { NameOf } from '../../entity';
import { sayMoment } from '../../instant';
import type { Period } from './periods';

/**
 * A dated fact in one sentence.
 *
 * @example `MLOps engineer 1 cannot be reached from Thursday 26 November, 09:00 to Friday 27 November, 09:00 UTC.`
 */
export function sayFact(
  fact: NewDatedFact,
  nameOf: NameOf,
  now: Date,
  timeZone?: string,
): string {
  const when = sayPeriod(fact, now, timeZone);
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
      )} in ${sayRota(fact.target)} ${when}.`;
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

/** The rota of a target: `the rota flight-ops`. */
export function sayRota(target: string): string {
  return `the rota ${target.slice(target.indexOf(':') + 1)}`;
}

/** From when until when, with the zone once. */
export function sayPeriod(
  { from, until }: Period,
  now: Date,
  timeZone?: string,
): string {
  const begin = sayMoment(new Date(from), now, { timeZone, hasZone: false });
  return `from ${begin} to ${sayMoment(new Date(until), now, { timeZone })}`;
}

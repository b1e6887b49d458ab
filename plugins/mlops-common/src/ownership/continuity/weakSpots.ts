import type { ResolvedRole } from '../ownership';
import { sayDayOf } from '../sayDayOf';
import type { VacantRole, SinglePoint } from './coverage';
import type { CoveredService } from './coveredService';
import type { Presence, RolePresence } from './presence';
import { eachInSteps, type Steps } from './steps';
import { counted, inARow } from './words';

/** A sentence names no more deputies who do not count. */
const mostMisfits = 3;

/** A role with duties that nobody, or one person only, can do for a service. */
export interface WeakSpot {
  readonly service: CoveredService;
  readonly role: ResolvedRole;
  readonly presence: RolePresence;
}

/**
 * Every role with duties that has nobody, and every one that rests on one
 * person: what is in production first, then what is accountable, then in the
 * order of the services.
 */
export function* weakSpots(
  services: readonly CoveredService[],
  presence: Presence,
): Steps<{ readonly vacant: WeakSpot[]; readonly single: WeakSpot[] }> {
  const vacant: WeakSpot[][] = [[], [], [], []];
  const single: WeakSpot[][] = [[], [], [], []];
  yield* eachInSteps(services, service => {
    const { entityRef } = service.ownership.service;
    for (const role of service.ownership.roles) {
      const duty = service.duties.get(role.role);
      if (!duty) continue;
      const found = presence.of(entityRef, role.role, role.people);
      if (found.there.length > 1) continue;
      const rank =
        (service.lifecycle === 'production' ? 0 : 2) + (duty === 'A' ? 0 : 1);
      (found.there.length === 0 ? vacant : single)[rank].push({
        ...{ service, role },
        presence: found,
      });
    }
  });
  return { vacant: vacant.flat(), single: single.flat() };
}

/** A role without anybody, in words. */
export function vacantRole(spot: WeakSpot, presence: Presence): VacantRole {
  const { ownership } = spot.service;
  const { role, title, targets, people } = spot.role;
  const where = `${title} of ${ownership.service.title}`;
  const also = misfitsOf(spot);
  const rest = { service: ownership.service, role, roleTitle: title };
  if (targets.length === 0) {
    return {
      ...rest,
      reason: 'unbound',
      sentence: `${where} is bound to nobody.`,
    };
  }
  if (people.length === 0) {
    return {
      ...rest,
      reason: 'empty',
      sentence: `${where} is bound to ${inARow(
        targets.slice(0, 3).map(target => target.title),
      )}, and nobody is there today.`,
    };
  }
  const back = people
    .flatMap(({ entityRef }) => presence.absentUntil(entityRef) ?? [])
    .sort()[0];
  return {
    ...rest,
    reason: 'away',
    sentence: `${
      people.length === 1
        ? `${people[0].title}, the only one with the role ${title} of ${ownership.service.title}, is`
        : `${
            people.length === 2 ? 'Both' : `All ${people.length}`
          } people with the role ${title} of ${ownership.service.title} are`
    } absent${
      back ? ` until ${sayDayOf(back)} at least` : ''
    }, and nobody of that role stands in.${also}`,
  };
}

/** A role that rests on one person, in words. */
export function singlePoint(spot: WeakSpot): SinglePoint {
  const { ownership } = spot.service;
  const { role, title } = spot.role;
  const [person] = spot.presence.there;
  const { absent } = spot.presence;
  const why =
    absent.length > 0
      ? `${counted(
          absent.length,
          'other holder is',
          'other holders are',
        )} absent`
      : 'nobody of that role stands in';
  return {
    ...{ service: ownership.service, role, roleTitle: title, person },
    absent: absent.length,
    misfits: spot.presence.misfits.slice(0, mostMisfits),
    sentence: `Only ${person.title} can act as ${title} for ${
      ownership.service.title
    }: ${why}.${misfitsOf(spot)}`,
  };
}

function misfitsOf({ role, presence: { misfits } }: WeakSpot): string {
  return misfits.length === 0
    ? ''
    : ` ${inARow(misfits.slice(0, mostMisfits).map(({ title }) => title))} ${
        misfits.length === 1
          ? 'is named as deputy but holds'
          : 'are named as deputies but hold'
      } ${role.title} for no service, and ${
        misfits.length === 1 ? 'does' : 'do'
      } not count.`;
}

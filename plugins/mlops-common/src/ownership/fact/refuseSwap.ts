import { sayMoment } from '../call/sayMoment';
import { listed } from '../listed';
import { isEngaged, titleInFacts } from '../people';
import type { DatedFact, NewDatedFact } from './datedFact';
import type { FactRefusal } from './factRefusal';
import type { FactSetting } from './factSetting';
import { factEnd } from './factTime';
import { partsWithin, type RotaShift, type SwapRota } from './swapRota';

type Swap<T> = Extract<T, { kind: 'rota-swap' }>;
type Setting = Pick<FactSetting, 'facts' | 'now' | 'others' | 'rota'>;
type KnownRota = Extract<SwapRota, { kind: 'rota' }>;

/**
 * A swap moves shifts that there are: of a rota of this suite, which whoever
 * gives them has, and for all of which whoever takes them is engaged. What is
 * over already is no shift to give.
 */
export function refuseShifts(
  fact: Swap<NewDatedFact>,
  setting: Setting,
): FactRefusal | undefined {
  const { facts, rota } = setting;
  const { target, person, standIn } = fact;
  if (!rota) {
    return refused(
      'target',
      `is no rota of this installation: ${target} is not among those of mlops.people.locations`,
    );
  }
  if (rota.kind === 'elsewhere') {
    const { provider } = rota;
    return refused(
      'target',
      `is of ${provider}, which keeps its shifts itself: swap the shift there, and whom to call follows`,
    );
  }
  const given = shiftsGiven(fact, rota, setting.now);
  if (given.length === 0) {
    return takenOver(fact, rota, setting)
      ? undefined
      : refused('person', `is ${withoutShift(fact, rota, setting)}`);
  }
  const { title, engagement } = facts.people.get(standIn) ?? {
    title: standIn,
  };
  const outside = given.find(
    ({ from, until }) =>
      !isEngaged(engagement, from) ||
      (engagement?.until !== undefined && engagement.until < until),
  );
  return outside
    ? refused(
        'standIn',
        `is ${title}, whose engagement does not last for the whole shift of ${
          titleInFacts(facts, person).title
        } ${between(outside, rota)}`,
      )
    : undefined;
}

/**
 * A shift is swapped once at a time, and to somebody who is there: of two swaps
 * of one shift the order of entry would decide, which two servers may see
 * differently.
 */
export function refuseSwapConflict(
  fact: Swap<NewDatedFact>,
  setting: Setting,
): FactRefusal | undefined {
  const { facts, others, rota, now } = setting;
  if (rota?.kind !== 'rota') return undefined;
  const titleOf = (ref: string) => titleInFacts(facts, ref).title;
  const taken = takenOver(fact, rota, setting);
  if (taken) {
    return {
      ...{ code: 'conflict', current: taken },
      sentence: `${titleOf(fact.person)} took over a shift of ${titleOf(
        taken.person,
      )} ${between(
        { from: taken.from, until: factEnd(taken) },
        rota,
      )}: take that swap back, and enter who has the shift now.`,
    };
  }
  const given = shiftsGiven(fact, rota, now);
  const meets = (other: DatedFact) =>
    given.some(
      ({ from, until }) => other.from < until && from < factEnd(other),
    );
  const passed = swapsOf(fact.target, others).find(
    other => other.person === fact.standIn && meets(other),
  );
  if (passed) {
    return {
      ...{ code: 'conflict', current: passed },
      sentence: `${titleOf(fact.standIn)} gives what they have in ${
        rota.title
      } to ${titleOf(passed.standIn)} ${between(
        { from: passed.from, until: factEnd(passed) },
        rota,
      )}: it would be open who has this shift. Take that swap back, or let somebody else take over.`,
    };
  }
  const absence = others.find(
    other =>
      other.kind === 'absence' && other.person === fact.standIn && meets(other),
  );
  return (
    absence && {
      ...{ code: 'conflict', current: absence },
      sentence: `${titleOf(fact.standIn)} cannot be reached ${between(
        { from: absence.from, until: factEnd(absence) },
        rota,
      )}: let somebody else take over, or take the absence back.`,
    }
  );
}

/** What a swap would still move. */
function shiftsGiven(
  { person, from, until }: Swap<NewDatedFact>,
  { shifts }: KnownRota,
  now: string,
): RotaShift[] {
  return partsWithin(shifts, person, { from: from > now ? from : now, until });
}

/** The swap by which whoever gives a shift got one in the same stretch. */
function takenOver(
  { target, person, from, until }: Swap<NewDatedFact>,
  { shifts }: KnownRota,
  { others }: Setting,
): Swap<DatedFact> | undefined {
  return swapsOf(target, others).find(
    other =>
      other.standIn === person &&
      partsWithin(shifts, other.person, {
        from: other.from > from ? other.from : from,
        until: factEnd(other) < until ? factEnd(other) : until,
      }).length > 0,
  );
}

function swapsOf(
  target: string,
  others: readonly DatedFact[],
): Swap<DatedFact>[] {
  return others.flatMap(other =>
    other.kind === 'rota-swap' && other.target === target ? other : [],
  );
}

function withoutShift(
  { person, from, until }: Swap<NewDatedFact>,
  rota: KnownRota,
  { facts, now }: Setting,
): string {
  const left = { from: from > now ? from : now, until };
  const onDuty = [...new Set(rota.shifts.map(shift => shift.person))].map(
    ref => titleInFacts(facts, ref).title,
  );
  const instead =
    onDuty.length > 0 ? `: there, duty is with ${listed(onDuty)}` : '';
  return `${titleInFacts(facts, person).title}, who has no shift in ${
    rota.title
  } ${between(left, rota)}${instead}`;
}

function between(
  { from, until }: { readonly from: string; readonly until: string },
  { zone }: KnownRota,
): string {
  return `from ${sayMoment(from, zone)} until ${sayMoment(until, zone)}`;
}

function refused(field: string, what: string): FactRefusal {
  return { code: 'field', field, sentence: `${field} ${what}.` };
}

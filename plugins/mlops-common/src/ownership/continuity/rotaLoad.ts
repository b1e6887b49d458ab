import type { OnCallAnswer, OnCallShift } from '../onCall';
import { isZone, wallAt } from '../onCall/zoneTime';
import { forecastWeeks } from './loadForecast';
import { nightEndsMs } from './night';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

/**
 * What a rota asks of each person in it, over twelve weeks.
 *
 * @public
 */
export interface RotaLoad {
  readonly target: string;
  readonly title: string;
  readonly zone: string;
  /** By how many different people it is carried. */
  readonly people: number;
  /** Hours on duty of one person in an average week, all lines together. */
  readonly hoursPerWeek: number;
  /** Nights, touched at any time from midnight to six, of one person in all twelve weeks. */
  readonly nights: number;
}

/**
 * The load of a rota in the twelve weeks from `at`, from an answer that was
 * asked up to their end; undefined when nobody has duty in them. A line that
 * pages several people at once counts for each of them.
 *
 * @public
 */
export function rotaLoad(
  answer: OnCallAnswer,
  at: string,
): RotaLoad | undefined {
  const from = Date.parse(at);
  const until = from + forecastWeeks * weekMs;
  const zone = isZone(answer.zone) ? answer.zone : 'UTC';
  const people = new Set<string>();
  let hours = 0;
  let nights = 0;
  for (const { onDuty, upcoming } of answer.levels) {
    for (const shift of [...onDuty, ...upcoming]) {
      const duty = within(shift, from, until);
      if (!duty) continue;
      const { ref, email, name } = shift.person;
      people.add(ref ?? email ?? name);
      hours += (duty.until - duty.from) / hourMs;
      nights += nightsIn(duty, zone);
    }
  }
  if (people.size === 0) return undefined;
  return {
    ...{ target: answer.target, title: answer.title, zone },
    people: people.size,
    hoursPerWeek: Math.round((hours / people.size / forecastWeeks) * 10) / 10,
    nights: Math.round((nights / people.size) * 10) / 10,
  };
}

interface Duty {
  readonly from: number;
  readonly until: number;
}

function within(
  { from: begins, until: ends }: OnCallShift,
  from: number,
  until: number,
): Duty | undefined {
  const duty = {
    from: Math.max(from, Date.parse(begins)),
    until: Math.min(until, ends === undefined ? until : Date.parse(ends)),
  };
  return duty.from < duty.until ? duty : undefined;
}

/** How many nights a duty touches, by the wall clock of the zone. */
function nightsIn({ from, until }: Duty, zone: string): number {
  const begin = wallAt(from, zone);
  const end = wallAt(until, zone);
  let nights = 0;
  for (
    let midnight = Math.floor(begin / dayMs) * dayMs;
    midnight < end;
    midnight += dayMs
  ) {
    if (begin < midnight + nightEndsMs) nights += 1;
  }
  return nights;
}

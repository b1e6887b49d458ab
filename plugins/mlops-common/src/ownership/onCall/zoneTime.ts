import { IANAZone } from 'luxon';
import { dayMs, dayOf, minuteMs, type WallTime } from './wallClock';

/** Ten years of a dozen zones. */
const mostRemembered = 50_000;

/** What the host said, by question: asking it takes its time. */
const remembered = new Map<string, number>();

/** Whether the host knows the IANA zone of this name. Offsets such as `+01:00` are none. */
export function isZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
}

/** What the wall shows in the zone at an instant, both in milliseconds. */
export function wallAt(instant: number, zone: string): WallTime {
  return instant + offsetAt(instant, zone);
}

/**
 * The instant at which the wall shows a time, in milliseconds.
 *
 * A time that the wall skips moves forward by what is skipped: 02:30 becomes
 * 03:30 where the clock goes from 02:00 to 03:00. Of a time that the wall shows
 * twice it is the earlier. So it depends on the zone alone; luxon's own choice
 * in an overlap depends on the day on which it is asked.
 */
export function instantOfWall(wall: WallTime, zone: string): number {
  // A day at least to both sides: the offsets before and after any change that
  // can concern this wall time, a skipped day included.
  const before = offsetOnDay(dayOf(wall) - 1, zone);
  const after = offsetOnDay(dayOf(wall) + 2, zone);
  if (before === after) return wall - before;
  return once(`${zone} wall ${wall}`, () => {
    const shown = [wall - before, wall - after].filter(
      instant => wallAt(instant, zone) === wall,
    );
    return shown.length > 0 ? Math.min(...shown) : wall - before;
  });
}

function offsetOnDay(day: number, zone: string): number {
  return once(`${zone} day ${day}`, () => offsetAt(day * dayMs, zone));
}

function once(question: string, ask: () => number): number {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const answer = ask();
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(question, answer);
  return answer;
}

function offsetAt(instant: number, zone: string): number {
  return Math.round(IANAZone.create(zone).offset(instant) * minuteMs);
}

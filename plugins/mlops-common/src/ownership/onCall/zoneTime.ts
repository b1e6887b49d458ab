import { IANAZone } from 'luxon';
import { dayMs, minuteMs, type WallTime } from './wallClock';

/** More than a year of hand-overs of a few hundred rotas. */
const mostRemembered = 100_000;

const remembered = new Map<string, Map<WallTime, number>>();
let rememberedCount = 0;

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
  const ofZone = remembered.get(zone) ?? new Map<WallTime, number>();
  const known = ofZone.get(wall);
  if (known !== undefined) return known;
  const instant = resolve(wall, zone);
  if (rememberedCount >= mostRemembered) {
    remembered.clear();
    rememberedCount = 0;
  }
  remembered.set(zone, ofZone.set(wall, instant));
  rememberedCount += 1;
  return instant;
}

function resolve(wall: WallTime, zone: string): number {
  // A day to both sides: the offsets that hold before and after any change
  // that can concern this wall time, a skipped day included.
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  const shown = [wall - before, wall - after].filter(
    instant => wallAt(instant, zone) === wall,
  );
  return shown.length > 0 ? Math.min(...shown) : wall - before;
}

function offsetAt(instant: number, zone: string): number {
  return Math.round(IANAZone.create(zone).offset(instant) * minuteMs);
}

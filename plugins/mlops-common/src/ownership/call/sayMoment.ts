import { DateTime, IANAZone } from 'luxon';

/** An export says the same few hundred shift changes ten thousand times. */
const mostRemembered = 5_000;
const remembered = new Map<string, string>();

/**
 * An instant as the wall of a zone shows it, in words that leave nothing open:
 * the weekday, and the offset in an hour that the clock shows twice. A zone
 * that is none is read as UTC.
 *
 * @example `sayMoment('2026-10-25T01:30:00.000Z', 'Europe/Berlin') // 'Sunday 25 October 2026, 02:30 (Europe/Berlin, UTC+01:00)'`
 * @public
 */
export function sayMoment(instant: string, zone: string): string {
  const key = `${instant} ${zone}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const place = knownZone(zone);
  const moment = DateTime.fromISO(instant, { zone: place, locale: 'en-GB' });
  const isShownTwice = moment.getPossibleOffsets().length > 1;
  const said = `${moment.toFormat('cccc d LLLL yyyy, HH:mm')} (${place}${
    isShownTwice ? `, UTC${moment.toFormat('ZZ')}` : ''
  })`;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, said);
  return said;
}

const zones = new Map<string, string>();

/** The zone if the host knows it, else UTC. */
export function knownZone(zone: string): string {
  // Asking the host each time was most of the work of an answer.
  const known = zones.get(zone) ?? (IANAZone.isValidZone(zone) ? zone : 'UTC');
  if (zones.size >= mostRemembered) zones.clear();
  zones.set(zone, known);
  return known;
}

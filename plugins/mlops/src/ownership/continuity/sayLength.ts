import { sayCount } from '../../spoken';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/**
 * How long a stretch is, in days from two days on, hours, or minutes below an hour.
 *
 * @example sayLength({ from: '2026-11-26T18:00:00.000Z', until: '2026-11-27T06:30:00.000Z' }) // '12 hours 30 minutes'
 */
export function sayLength(stretch: {
  readonly from: string;
  readonly until: string;
}): string {
  const minutes = Math.round(
    (Date.parse(stretch.until) - Date.parse(stretch.from)) / minuteMs,
  );
  const days = minutes >= 2 * dayMinutes ? Math.floor(minutes / dayMinutes) : 0;
  const hours = Math.floor((minutes - days * dayMinutes) / 60);
  const rest = days > 0 ? 0 : minutes % 60;
  const parts = [
    ...(days > 0 ? [sayCount(days, 'day')] : []),
    ...(hours > 0 ? [sayCount(hours, 'hour')] : []),
    ...(rest > 0 ? [sayCount(rest, 'minute')] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : 'less than a minute';
}

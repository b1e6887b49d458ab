const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const hour = 3_600_000;

/**
 * A window as people name it, in UTC: `the week of 12 March`, `12 March`,
 * `12 March, 14:00`; with the year where it is not this one.
 *
 * @public
 */
export function sayWindow(
  { from, to }: { readonly from: string; readonly to: string },
  now: string,
): string {
  const hours = (Date.parse(to) - Date.parse(from)) / hour;
  if (hours === 7 * 24) return `the week of ${sayDay(from, now)}`;
  if (hours < 24) return `${sayDay(from, now)}, ${from.slice(11, 16)}`;
  if (hours === 24) return sayDay(from, now);
  return `the ${Math.round(hours / 24)} days from ${sayDay(from, now)}`;
}

/**
 * When something was that a window is about: `in the week of 12 March`,
 * `on 12 March`.
 *
 * @public
 */
export function sayWhen(
  span: { readonly from: string; readonly to: string },
  now: string,
): string {
  const name = sayWindow(span, now);
  return `${name.startsWith('the ') ? 'in' : 'on'} ${name}`;
}

/** The day of an instant: `12 March`. */
export function sayDay(instant: string, now: string): string {
  const day = Number(instant.slice(8, 10));
  const name = months[Number(instant.slice(5, 7)) - 1];
  const year = instant.slice(0, 4);
  return year === now.slice(0, 4) ? `${day} ${name}` : `${day} ${name} ${year}`;
}

/** A step in its natural unit: `7 days`, `hour`. */
export function sayStep(hours: number): string {
  if (hours >= 24) return sayUnits(hours / 24, 'day');
  return hours >= 1 ? sayUnits(hours, 'hour') : sayUnits(hours * 60, 'minute');
}

function sayUnits(count: number, unit: string): string {
  const rounded = Math.round(count * 10) / 10;
  return rounded === 1 ? unit : `${rounded} ${unit}s`;
}

const units = [
  { name: 'day', ms: 24 * 60 * 60 * 1000 },
  { name: 'hour', ms: 60 * 60 * 1000 },
  { name: 'minute', ms: 60 * 1000 },
] as const;

/**
 * How long before `now` something was, in its two largest units.
 *
 * @example `sayAge('2026-03-29T00:12:00.000Z', '2026-03-29T01:30:00.000Z') // '1 hour 18 minutes ago'`
 */
export function sayAge(instant: string, now: string): string {
  let leftMs = Date.parse(now) - Date.parse(instant);
  const parts: string[] = [];
  for (const { name, ms } of units) {
    const count = Math.floor(leftMs / ms);
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
    leftMs -= Math.max(count, 0) * ms;
    if (parts.length === 2 || (parts.length === 1 && count === 0)) break;
  }
  return parts.length > 0 ? `${parts.join(' ')} ago` : 'less than a minute ago';
}

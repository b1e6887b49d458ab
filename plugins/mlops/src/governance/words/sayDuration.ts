import { sayCount, sayList } from '../../spoken';

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/**
 * How long an approval holds.
 *
 * @example sayDuration('P6M') // '6 months'
 */
export function sayDuration(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].flatMap(
    ([, count, letter]) =>
      Number(count) > 0 && letter in units
        ? [sayCount(Number(count), units[letter as keyof typeof units])]
        : [],
  );
  return parts.length > 0 ? sayList(parts) : duration;
}

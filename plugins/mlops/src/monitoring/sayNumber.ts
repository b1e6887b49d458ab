const three = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumSignificantDigits: 3,
});
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tiny = 0.0001;

/**
 * A statistic as people compare it: three digits.
 *
 * @example sayNumber(0.13934) // '0.139'
 */
export function sayNumber(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || size >= tiny) return three.format(value);
  return value.toExponential(1);
}

/**
 * A share as a percentage.
 *
 * @example sayShare(0.0421) // '4.21%'
 */
export function sayShare(share: number): string {
  return percent.format(share < tiny ? Math.round(share * 1e6) / 1e6 : share);
}

/**
 * A count.
 *
 * @example sayRows(115204) // '115,204'
 */
export function sayRows(rows: number): string {
  return whole.format(rows);
}

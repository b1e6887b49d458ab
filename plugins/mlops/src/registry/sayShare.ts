const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumFractionDigits: 1,
});

/**
 * A share of traffic in percent.
 *
 * @example sayShare(0.125) // '12.5%'
 */
export function sayShare(share: number): string {
  return percent.format(share);
}

/**
 * Whether a range is wider than a double can say. Such values are binned at
 * half their size.
 */
export function isVeryWide(min: number, max: number): boolean {
  return max - min === Number.POSITIVE_INFINITY;
}

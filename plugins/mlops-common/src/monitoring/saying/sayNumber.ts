/** A score with as many digits as a reader compares: `0.31`, `0.058`, `12`. */
export function sayNumber(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) >= 10
    ? String(Math.round(value))
    : String(Number(value.toPrecision(2)));
}

/** A share in per cent: `12%`, `0.4%`. */
export function sayShare(share: number): string {
  return `${sayNumber(share * 100)}%`;
}

/** A count and its noun: `1 value`, `37 values`. */
export function sayCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * A name as it is compared with what somebody typed: without case, accents,
 * and whatever is neither letter nor number. `Arrival-delay (EU)` is
 * `arrival delay eu`.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

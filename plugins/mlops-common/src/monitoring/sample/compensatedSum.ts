/**
 * The sum of `count` terms with the digits that plain addition drops
 * (Neumaier 1974), so that a million rows add up like ten.
 *
 * @example `compensatedSum(3, i => [1, 1e100, -1e100][i]) // 1`
 */
export function compensatedSum(
  count: number,
  term: (index: number) => number,
): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < count; index++) {
    const next = term(index);
    const total = sum + next;
    lost +=
      Math.abs(sum) >= Math.abs(next) ? sum - total + next : next - total + sum;
    sum = total;
  }
  return sum + lost;
}

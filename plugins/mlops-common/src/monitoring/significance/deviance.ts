/**
 * x ln(x / (x − difference)) − difference: twice it is the Poisson deviance of
 * x against an expected x − difference. Zero without a difference, positive
 * otherwise. Takes the difference rather than the expectation, because that is
 * what would be lost in a subtraction of near-equal numbers.
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities
 * (2000), `bd0`.
 *
 * @example deviance(2, 1) // 2 ln 2 − 1 = 0.38629436111989…
 */
export function deviance(x: number, difference: number): number {
  const expected = x - difference;
  if (x === 0) return expected;
  const ratio = difference / (x + expected);
  if (Math.abs(ratio) > 0.1) return x * Math.log(x / expected) - difference;
  const square = ratio * ratio;
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

import { deviance } from './deviance';
import { stirlingError } from './stirlingError';

/**
 * The probability that a chi-square variable of so many degrees of freedom is
 * at least `statistic`: the p-value of a chi-square test. Between 0 and 1;
 * keeps its relative precision far into the tail, where 1 − CDF would be 0.
 * No degree of freedom leaves nothing to chance: 1 at a statistic of zero.
 *
 * Cost: O(√degrees) steps near the mean, fewer elsewhere. Source: Abramowitz
 * and Stegun 6.5.29 (series) and 6.5.31 (continued fraction, by Lentz) of the
 * regularised upper incomplete gamma function Q(degrees/2, statistic/2).
 *
 * @example chiSquareSurvival(5.333333333333333, 2) // e^(−8/3) = 0.0694834512228015…
 */
export function chiSquareSurvival(statistic: number, degrees: number): number {
  if (statistic <= 0) return 1;
  if (degrees <= 0 || statistic === Number.POSITIVE_INFINITY) return 0;
  const a = degrees / 2;
  const x = statistic / 2;
  return x < a + 1
    ? Math.max(0, 1 - lowerBySeries(a, x))
    : upperByFraction(a, x);
}

/** x^a e^(−x) / Γ(a + 1), without forming any of the three. */
function leadingFactor(a: number, x: number): number {
  return (
    Math.exp(-deviance(a, a - x) - stirlingError(a)) /
    Math.sqrt(2 * Math.PI * a)
  );
}

function lowerBySeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let divisor = a + 1; term > sum * Number.EPSILON; divisor++) {
    term *= x / divisor;
    sum += term;
  }
  return sum * leadingFactor(a, x);
}

function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; ; step++) {
    const numerator = -step * (step - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return Math.min(1, a * leadingFactor(a, x) * fraction);
}

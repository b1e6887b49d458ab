import { deviance } from './deviance';
import { stirlingError } from './stirlingError';

// Terms this far below the sum cannot change it, however many follow.
const negligible = 1e-24;

/**
 * The probability that the empirical distribution of `n` values rises at least
 * `distance` above the true one (one-sided Kolmogorov–Smirnov). Between 0 and
 * 1; every term is positive, so even 1e-200 keeps its digits.
 *
 * Cost: O(n) at worst. Source: Z. W. Birnbaum and F. H. Tingey, One-sided
 * Confidence Contours (1951); each term as a binomial probability by Loader.
 *
 * @example smirnovSurvival(2, 0.5) // 0.25
 */
export function smirnovSurvival(n: number, distance: number): number {
  if (distance <= 0) return 1;
  if (distance >= 1) return 0;
  const shift = n * distance;
  const last = Math.ceil(n - shift) - 1;
  const atN = stirlingError(n);

  const term = (j: number) => {
    if (j === 0) return Math.exp(n * Math.log1p(-distance));
    const rest = n - j;
    const exponent =
      atN -
      stirlingError(j) -
      stirlingError(rest) -
      deviance(j, -shift) -
      deviance(rest, shift);
    return (
      (shift / (shift + j)) *
      Math.sqrt(n / (2 * Math.PI * j * rest)) *
      Math.exp(exponent)
    );
  };

  // The largest terms are in the middle: walk outwards from there.
  const middle = Math.floor(last / 2);
  let sum = 0;
  for (let j = middle; j >= 0; j--) {
    const next = term(j);
    sum += next;
    if (next < sum * negligible) break;
  }
  for (let j = middle + 1; j <= last; j++) {
    const next = term(j);
    sum += next;
    if (next < sum * negligible) break;
  }
  return Math.min(1, sum);
}

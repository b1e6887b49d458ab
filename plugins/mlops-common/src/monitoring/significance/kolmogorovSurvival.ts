import { durbinMatrix } from './durbinMatrix';
import { pelzGood } from './pelzGood';
import { smirnovSurvival } from './smirnovSurvival';

/**
 * The probability that the empirical distribution of `n` values is at least
 * `distance` away from the true one somewhere (two-sided Kolmogorov–Smirnov).
 * Between 0 and 1. The same switch between methods as `scipy.stats.kstwo.sf`,
 * so the two agree in the approximated region too.
 *
 * Cost: at most O(n), and one matrix power of at most 117 rows. Source:
 * R. Simard and P. L'Ecuyer, Computing the Two-Sided Kolmogorov–Smirnov
 * Distribution (2011).
 *
 * @example kolmogorovSurvival(5, 0.5) // 0.112
 */
export function kolmogorovSurvival(n: number, distance: number): number {
  if (distance >= 1) return 0;
  if (n * distance <= 0.5) return 1;
  const reach = n * distance * distance;
  const isFarOut =
    distance >= 0.5 || (n <= 140 ? reach > 4 : reach >= 2.2) || reach >= 370;
  if (isFarOut) {
    if (n > 140 && distance < 0.5 && reach >= 370) return 0;
    return Math.min(1, 2 * smirnovSurvival(n, distance));
  }
  const isExact = n <= 140 || (n <= 100_000 && n * distance ** 1.5 <= 1.4);
  const within = isExact ? durbinMatrix(n, distance) : pelzGood(n, distance);
  return Math.min(1, Math.max(0, 1 - within));
}

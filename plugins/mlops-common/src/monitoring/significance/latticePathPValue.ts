import { greatestCommonDivisor } from './greatestCommonDivisor';

/**
 * The exact probability that two samples of the same distribution, of sizes
 * `n` and `m`, are as far apart as `steps` / lcm(n, m) in the sense of
 * Kolmogorov and Smirnov. Ties count as they fall, so it is conservative for
 * discrete values.
 *
 * Cost: O(n) for equal sizes, else O(D·n·m). Source: J. L. Hodges, The
 * Significance Probability of the Smirnov Two-sample Test (1957).
 *
 * @example latticePathPValue(3, 4, 6) // D = 6/12: 0.6571428571428571
 */
export function latticePathPValue(n: number, m: number, steps: number): number {
  if (steps <= 0) return 1;
  const gap = (steps * greatestCommonDivisor(n, m)) / (n * m);
  // By the bound of Dvoretzky, Kiefer and Wolfowitz no double is that small.
  if (2 * gap * gap * ((n * m) / (n + m)) > 760) return 0;
  return n === m ? equalSizes(n, steps) : anySizes(n, m, steps);
}

/** 2 Σ (−1)^(k+1) C(2n, n − kh) / C(2n, n), nested so that nothing cancels. */
function equalSizes(n: number, h: number): number {
  let probability = 0;
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let ratio = 1;
    for (let j = 0; j < h; j++) {
      ratio *= (n - k * h - j) / (n + k * h + j + 1);
    }
    probability = ratio * (1 - probability);
  }
  return Math.min(1, 2 * probability);
}

/**
 * Walks the lattice of the merged sample: the share of the paths to (i, j)
 * that have left the band |i/n − j/m| \< D. Outside the band the share is 1, so
 * only the cells inside are computed, and only ever added.
 */
function anySizes(n: number, m: number, steps: number): number {
  const divisor = greatestCommonDivisor(n, m);
  const nSteps = n / divisor;
  const mSteps = m / divisor;
  const left = new Float64Array(m + 1).fill(1);
  for (let i = 0; i <= n; i++) {
    // Inside: |i·mSteps − j·nSteps| < steps.
    const from = Math.max(0, Math.floor((i * mSteps - steps) / nSteps) + 1);
    const to = Math.min(m, Math.ceil((i * mSteps + steps) / nSteps) - 1);
    if (from > 0) left[from - 1] = 1;
    for (let j = from; j <= to; j++) {
      const before = j > 0 ? left[j - 1] : 0;
      left[j] = i + j === 0 ? 0 : (left[j] * i + before * j) / (i + j);
    }
  }
  return Math.min(1, left[m]);
}

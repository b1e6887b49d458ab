const pi2 = Math.PI ** 2;
const pi4 = Math.PI ** 4;
const pi6 = Math.PI ** 6;
const rootTwoPi = Math.sqrt(2 * Math.PI);
// exp(−708) is the last normal double.
const smallestExponent = -708;

/**
 * The probability that the empirical distribution of `n` values stays closer
 * than `distance` to the true one, by the limit law and its three corrections
 * in 1/√n. Off by some 2e-6 of itself at n = 141 and 2e-9 at n = 20,000.
 *
 * Cost: constant. Source: W. Pelz and I. J. Good, Approximating the Lower Tail
 * Areas of the Kolmogorov–Smirnov One-sample Statistic (1976).
 *
 * @example pelzGood(1000, 0.02) // 0.18910283…
 */
export function pelzGood(n: number, distance: number): number {
  const z = Math.sqrt(n) * distance;
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  const exponent = -pi2 / (2 * z2);
  if (exponent / 4 < smallestExponent) return 0;

  let k0 = 0;
  let k1 = 0;
  let k2 = 0;
  let k3 = 0;
  const terms = Math.ceil((16 * z) / Math.PI);
  for (let k = terms; k >= 1; k--) {
    // Sums over the odd half-integers r = k − ½, the smallest terms first.
    const r2 = (k - 0.5) ** 2;
    const r4 = r2 * r2;
    const r6 = r4 * r2;
    const weight = Math.exp(exponent * r2);
    k0 += weight;
    k1 += weight * (pi2 * r2 - z2);
    k2 +=
      weight *
      (6 * z6 +
        2 * z4 +
        pi2 * (2 * z4 - 5 * z2) * r2 +
        pi4 * (1 - 2 * z2) * r4);
    k3 +=
      weight *
      (pi6 * r6 * (5 - 30 * z2) +
        pi4 * r4 * (-60 * z2 + 212 * z4) +
        pi2 * r2 * (135 * z4 - 96 * z6) -
        30 * z6 -
        90 * z6 * z2);
  }
  let even2 = 0;
  let even3 = 0;
  for (let k = terms; k >= 1; k--) {
    const weight = Math.exp(exponent * k * k);
    even2 += weight * k * k;
    even3 += weight * k * k * (3 * z2 - pi2 * k * k);
  }

  const first = (rootTwoPi / z) * k0;
  const second = (rootTwoPi / (6 * z4)) * k1;
  const third =
    (rootTwoPi / (72 * z6 * z)) * k2 -
    ((pi2 * rootTwoPi) / (36 * z2 * z)) * even2;
  const fourth =
    (rootTwoPi / (6480 * z6 * z4)) * k3 +
    ((pi2 * rootTwoPi) / (216 * z6)) * even3;
  return (
    first + second / Math.sqrt(n) + third / n + fourth / (n * Math.sqrt(n))
  );
}

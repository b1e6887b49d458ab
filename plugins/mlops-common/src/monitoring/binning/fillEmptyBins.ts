/**
 * Shares with the empty bins filled, so that a logarithm of their ratio exists:
 * by 0.0001, or by a millionth of the smallest share where that one is not
 * above 0.0001. The filled shares sum to a little more than 1.
 *
 * Source: Evidently 0.7, `get_binned_data`.
 *
 * @example fillEmptyBins(Float64Array.of(1, 0)) // [1, 0.0001]
 */
export function fillEmptyBins(shares: Float64Array): Float64Array {
  const smallest = shares.reduce(
    (least, share) => (share > 0 && share < least ? share : least),
    1,
  );
  const fill = smallest <= 1e-4 ? smallest / 1e6 : 1e-4;
  return shares.map(share => (share === 0 ? fill : share));
}

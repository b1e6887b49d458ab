/**
 * Edges of bins of equal width over a range, as numpy's `histogram_bin_edges`
 * places them to the last bit, because values that sit on an edge (integers)
 * fall left or right by it. A range of no width is widened by one half on each
 * side.
 *
 * @param width - the width a rule asks for; 0 asks for one bin
 * @example equalWidthEdges(1, 5, 1.5) // [1, 2.333…, 3.666…, 5]
 */
export function equalWidthEdges(
  min: number,
  max: number,
  width: number,
): Float64Array {
  const first = min === max ? min - 0.5 : min;
  const last = min === max ? max + 0.5 : max;
  const bins = width > 0 ? Math.ceil((max - min) / width) : 1;
  const range = last - first;
  const step = range / bins;
  const edges = new Float64Array(bins + 1);
  for (let at = 0; at < bins; at++) {
    // The step of the narrowest ranges is too small for a double.
    edges[at] = (step === 0 ? (at / bins) * range : at * step) + first;
  }
  edges[bins] = last;
  return edges;
}

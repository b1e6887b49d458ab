/**
 * The value below which a share of the samples lies: nearest rank, so that it
 * is always one that was measured.
 *
 * @example percentile([1, 2, 3, 4], 0.5) // 2
 */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new Error('percentile: no samples');
  const ordered = [...samples].sort((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)];
}

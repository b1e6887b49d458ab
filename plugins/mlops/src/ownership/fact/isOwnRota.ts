/**
 * Whether a target is a rota of the suite: only these are swapped in it, others
 * where they are kept.
 */
export function isOwnRota(target: string): boolean {
  return target.startsWith('rota:');
}

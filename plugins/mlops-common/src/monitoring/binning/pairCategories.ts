import type { CategoricalSample } from '../sample/categoricalSample';
import type { BinPair } from './binPair';

/**
 * One bin per category that occurs in either sample, in order of their names.
 */
export function pairCategories(
  reference: CategoricalSample,
  current: CategoricalSample,
): BinPair {
  const names = [
    ...new Set([...reference.counts.keys(), ...current.counts.keys()]),
  ].sort((a, b) => (a < b ? -1 : 1));
  return {
    reference: names.map(name => reference.counts.get(name) ?? 0),
    current: names.map(name => current.counts.get(name) ?? 0),
  };
}

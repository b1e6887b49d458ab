import { mostItems } from './listOf';

/** How many there are, and the first of them as an answer shows them. */
export function firstOf<T, U>(
  found: readonly T[],
  shown: (item: T) => U,
  most = mostItems,
): { totalItems: number; items: U[] } {
  return { totalItems: found.length, items: found.slice(0, most).map(shown) };
}

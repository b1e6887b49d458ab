const patienceMs = 30_000;

/**
 * Asks again and again until what was expected is so; fails with the last
 * disappointment.
 */
export function eventually<T>(expectation: () => Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: patienceMs, interval: 100 });
}

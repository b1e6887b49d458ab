/**
 * Counts the calls of a method of an object from now on, and runs `before`
 * ahead of the n-th: for tests that take the database away there.
 *
 * @returns how many calls there were so far
 * @throws when the object has no such method
 */
export function beforeCall(
  target: Record<string, unknown>,
  method: string,
  n: number,
  before: () => Promise<void> | void,
): () => number {
  const original = target[method];
  if (typeof original !== 'function') throw new Error(`no ${method}`);
  let calls = 0;
  target[method] = (...args: unknown[]) => {
    calls += 1;
    const run = () => original.apply(target, args);
    if (calls !== n) return run();
    const waited = before();
    return waited ? waited.then(run) : run();
  };
  return () => calls;
}

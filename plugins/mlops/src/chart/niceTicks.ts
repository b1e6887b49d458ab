const steps = [1, 2, 2.5, 5, 10];

/**
 * Round values from zero up to and past `max`, for an axis that starts at zero.
 *
 * @param most - at most so many steps
 * @example niceTicks(0.22, 5) // [0, 0.05, 0.1, 0.15, 0.2, 0.25]
 */
export function niceTicks(max: number, most = 5): number[] {
  if (!(max > 0) || !Number.isFinite(max)) return [0, 1];
  const size = 10 ** Math.floor(Math.log10(max / most));
  const factor = steps.find(step => max / (step * size) <= most) ?? 10;
  const step = factor * size;
  // Not quite all of a step is a step: 0.3 / 0.1 is 2.9999999999999996.
  const count = Math.ceil(max / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) =>
    Number((at * step).toPrecision(12)),
  );
}

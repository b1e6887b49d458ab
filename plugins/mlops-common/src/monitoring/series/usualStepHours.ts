const millisecondsPerHour = 3_600_000;

/**
 * The usual time from one window to the next, in hours: the median of what lies
 * between their ends; the length of the window where there is one only.
 *
 * @param windows - in any order; `undefined` when there is none
 * @public
 */
export function usualStepHours(
  windows: readonly { readonly from: string; readonly to: string }[],
): number | undefined {
  const ends = [...new Set(windows.map(({ to }) => Date.parse(to)))].sort(
    (a, b) => a - b,
  );
  const steps = ends.slice(1).map((end, before) => end - ends[before]);
  if (steps.length === 0) {
    if (windows.length === 0) return undefined;
    const [{ from, to }] = windows;
    return (Date.parse(to) - Date.parse(from)) / millisecondsPerHour;
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor((steps.length - 1) / 2)] / millisecondsPerHour;
}

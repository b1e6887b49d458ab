const day = 86_400_000;
const longestDays = 400;
// A clock that is a little ahead is no reason to refuse a window.
const slack = 5 * 60_000;

/**
 * Why nobody can have summarised this window, in words that follow its name;
 * `undefined` for a sensible one.
 *
 * @public
 */
export function windowProblem(
  { from, to }: { readonly from: string; readonly to: string },
  now: string,
): string | undefined {
  const [begins, ends] = [Date.parse(from), Date.parse(to)];
  if (!isInstant(from, begins)) return `begins at ${from}, which is no instant`;
  if (!isInstant(to, ends)) return `ends at ${to}, which is no instant`;
  if (begins >= ends) return `ends at ${to}, not after it begins at ${from}`;
  if (ends - begins > longestDays * day) {
    return `is longer than ${longestDays} days`;
  }
  if (begins > Date.parse(now) + slack) {
    return `begins at ${from}, which is still to come`;
  }
  return undefined;
}

/** A thirtieth of February is read as a day of March, or not at all. */
function isInstant(text: string, milliseconds: number): boolean {
  return (
    Number.isFinite(milliseconds) &&
    new Date(milliseconds).toISOString() === text
  );
}

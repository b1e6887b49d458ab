/** For tests: how often other work had its turn while something was done. */
export async function turnsDuring(
  work: () => Promise<unknown>,
): Promise<number> {
  let turns = 0;
  let isDone = false;
  const next = () => {
    if (isDone) return;
    turns += 1;
    setImmediate(next);
  };
  setImmediate(next);
  await work();
  isDone = true;
  return turns;
}

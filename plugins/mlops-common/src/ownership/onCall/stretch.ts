/** A stretch of duty `[from, until)` in milliseconds, of the member with this ref. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly member: string;
}

/** What is left of stretches where others cover them; each piece keeps its member. */
export function uncovered(
  below: readonly Stretch[],
  above: readonly Stretch[],
): Stretch[] {
  return above.reduce<Stretch[]>(
    (left, cover) =>
      left.flatMap(piece =>
        cover.from >= piece.until || cover.until <= piece.from
          ? [piece]
          : [
              { ...piece, until: cover.from },
              { ...piece, from: cover.until },
            ].filter(({ from, until }) => from < until),
      ),
    [...below],
  );
}

/** Stretches laid over others. */
export function covering(
  below: readonly Stretch[],
  above: readonly Stretch[],
): Stretch[] {
  return [...uncovered(below, above), ...above];
}

/** One figure against the floor measured beside it. */
export interface MeasuredFigure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number;
  /** The most that value over floor may be. */
  readonly bar: number;
}

/** Prints a figure as the runner reads it: one JSON object a line. */
export function printFigure(suite: string, measured: MeasuredFigure): void {
  const { figure, value, unit, floor, bar } = measured;
  const ratio = round(value / floor);
  process.stdout.write(
    `${JSON.stringify({
      suite,
      figure,
      value: round(value),
      unit,
      floor: round(floor),
      ratio,
      bar,
    })}\n`,
  );
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

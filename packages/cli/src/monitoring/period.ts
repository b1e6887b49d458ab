import { NoAnswerError } from '../command';

/** From an instant up to, and without, another; in milliseconds of UTC. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const shape =
  /^(\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?)\.\.(\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?)$/;

/** Whether a text means a period, and not the name of a file. */
export function isPeriod(text: string): boolean {
  return shape.test(text);
}

/**
 * A period as it is written, `2026-01-05..2026-03-02`: days or instants of
 * UTC, the last one not included.
 *
 * @throws NoAnswerError when it is none
 */
export function parsePeriod(text: string, option: string): Period {
  const [, first, last] = shape.exec(text) ?? [];
  const from = Date.parse(first);
  const to = Date.parse(last);
  if (Number.isNaN(from) || Number.isNaN(to)) {
    throw new NoAnswerError(
      `${option} ${text} is no period: write it as 2026-01-05..2026-03-02, the last day not included.`,
    );
  }
  if (from >= to) {
    throw new NoAnswerError(`${option} ${text} ends before it begins.`);
  }
  return { from, to };
}

/** An instant as the portal takes it. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The day of an instant, for people. */
export function dayOf(instant: string | number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

import {
  sayWindow,
  type DriftPoint,
  type DriftTest,
} from '@pitwall/plugin-mlops-common';
import { sayMadeFrom } from './sayHowMade';
import { sayRows } from './sayNumber';
import { sayValue } from './sayValue';
import { sayVerdict } from './sayVerdict';

export interface SaidPoint {
  readonly test: Pick<DriftTest, 'measure'>;
  readonly point: DriftPoint;
  /** What was deployed within the window, in sentences. */
  readonly deployed: readonly string[];
  readonly now: string;
}

/**
 * Everything a point of the series says, one fact each: the tooltip shows them
 * as lines, the line below the chart and a screen reader one after the other.
 */
export function sayPoint({ test, point, deployed, now }: SaidPoint): string[] {
  const { value, verdict, rawValue, madeFrom } = point;
  const word = sayVerdict(verdict);
  const facts = [
    `${capital(sayWindow(point, now))}: ${
      value === undefined ? word : `${sayValue(test, value)}, ${word}`
    }`,
    point.reason,
    sayLimits(test, point),
    `${sayRows(point.rows)} rows${
      madeFrom ? `, measured ${sayMadeFrom(madeFrom)}` : ''
    }`,
    rawValue !== undefined &&
      `the pipeline’s own value from raw rows is ${sayValue(test, rawValue)}`,
    point.revision > 1 &&
      `revision ${point.revision}: late data replaced what came first`,
    ...deployed,
  ];
  return (
    facts
      .filter((fact): fact is string => Boolean(fact))
      // Sentences of the server become parts of one.
      .map(fact => fact.replace(/\.$/, ''))
  );
}

function sayLimits(
  test: Pick<DriftTest, 'measure'>,
  { warn, drifted }: DriftPoint,
): string {
  return [
    warn !== undefined && `usual up to ${sayValue(test, warn)}`,
    drifted !== undefined && `drifted above ${sayValue(test, drifted)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

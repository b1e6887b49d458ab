import { countMissing, type Missing } from '../sample/missing';
import type { Moments } from '../sample/moments';
import { type Bins, countCells } from './bins';

interface Claims extends Missing {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly bins: Bins;
  readonly counts: readonly number[];
  readonly moments?: Moments;
}

/**
 * What a profile says that cannot all be true: cells against bins, rows
 * against cells, extremes against cells. Empty when it holds together.
 */
export function profileProblems(
  profile: Claims,
): [field: keyof Claims, sentence: string][] {
  const problems: [keyof Claims, string][] = [];
  if (profile.from >= profile.to) {
    problems.push(['to', `must be after ${profile.from}`]);
  }
  const cells = countCells(profile.bins);
  if (profile.counts.length !== cells) {
    problems.push([
      'counts',
      `has ${profile.counts.length} numbers for ${cells} cells`,
    ]);
    return problems;
  }
  const counted = profile.counts.reduce((sum, rows) => sum + rows, 0);
  const missing = countMissing(profile);
  if (counted + missing !== profile.rows) {
    problems.push([
      'rows',
      `is ${profile.rows}, but cells hold ${counted} and ${missing} are missing`,
    ]);
  }
  return [...problems, ...momentProblems(profile, counted)];
}

function momentProblems(
  { bins, counts, moments }: Claims,
  counted: number,
): [keyof Claims, string][] {
  if (!moments) return [];
  if (bins.by === 'categories' || counted === 0) {
    return [['moments', 'are given where there is no number']];
  }
  const { min, max, mean } = moments;
  if (min > max) return [['moments', 'have a minimum above the maximum']];
  // The mean of a constant may be rounded past it.
  const slack = 1e-9 * Math.max(Math.abs(min), Math.abs(max));
  if (mean < min - slack || mean > max + slack) {
    return [['moments', 'have a mean outside of the extremes']];
  }
  const [first, last] =
    bins.by === 'edges'
      ? [bins.edges[0], bins.edges[bins.edges.length - 1]]
      : [undefined, undefined];
  const hasBelow = first !== undefined && counts[0] > 0;
  const hasAbove = last !== undefined && counts[counts.length - 1] > 0;
  if (first !== undefined && hasBelow !== min < first) {
    return [['moments', 'disagree with the cell below the first edge']];
  }
  if (last !== undefined && hasAbove !== max > last) {
    return [['moments', 'disagree with the cell above the last edge']];
  }
  return [];
}

import {
  drawLine,
  drawProfileLine,
  windowKey,
  type DriftScore,
  type MeasureName,
  type Threshold,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { readLines, saveLines, type StoredLine } from './lineStore';
import {
  listReferenceFeatures,
  readReferences,
  readReferenceWindows,
  type ReferenceFeatureFacts,
  type StoredReference,
} from './referenceStore';
import type { StoredSeries } from './seriesStore';
import {
  listRawScores,
  listWindows,
  type StoredWindow,
  type WindowQuery,
} from './windowStore';

// What one page may cost: about a second of reading.
const mostWindows = 60_000;

/** Where a statistic draws the line, and on how many windows that rests. */
export interface Line {
  readonly line: Threshold;
  readonly windows: number;
}

/** The windows of some series, with everything they are judged by. */
export interface LoadedSeries {
  readonly series: ReadonlyMap<string, StoredSeries>;
  readonly references: ReadonlyMap<string, StoredReference>;
  /** One for each window of a feature, by feature. */
  readonly windows: ReadonlyMap<string, readonly StoredWindow[]>;
  /** Windows that begin before this were not read. */
  readonly readFrom?: string;
  rawScore(window: StoredWindow, measure: MeasureName): DriftScore | undefined;
  featureOf(
    window: Pick<StoredWindow, 'reference' | 'feature'>,
  ): ReferenceFeatureFacts | undefined;
  lineOf(
    window: Pick<StoredWindow, 'reference' | 'feature'>,
    measure: MeasureName,
    madeFrom: DriftScore['from'],
  ): Line;
}

/** Which windows are meant, and by which statistics they are judged. */
export interface LoadQuery {
  readonly feature?: string;
  readonly from?: string;
  readonly to?: string;
  readonly measures: readonly MeasureName[];
}

/** Reads windows in a number of queries that does not grow with them. */
export async function loadSeries(
  knex: Knex,
  series: readonly StoredSeries[],
  { measures, ...span }: LoadQuery,
): Promise<LoadedSeries> {
  const query = { ...span, series: series.map(({ id }) => id) };
  const found = await listWindows(knex, query, mostWindows);
  // Of the moment at which reading stopped, some features may be missing.
  const readFrom =
    found.length === mostWindows ? found[found.length - 1].from : undefined;
  const windows =
    readFrom === undefined
      ? found
      : found.filter(({ from }) => from > readFrom);
  const ids = [...new Set(windows.map(({ reference }) => reference))];
  const [rawScore, references, features, lines] = await Promise.all([
    loadRawScores(knex, { ...query, from: readFrom ?? span.from }, measures),
    readReferences(knex, ids),
    listReferenceFeatures(knex, ids),
    readLines(knex, { references: ids, measures, feature: span.feature }),
  ]);
  const facts = new Map(features.map(each => [pairKey(each), each]));
  return {
    series: new Map(series.map(each => [each.id, each])),
    references,
    windows: byFeature(windows, references),
    ...(readFrom !== undefined && { readFrom }),
    rawScore,
    featureOf: pair => facts.get(pairKey(pair)),
    lineOf: lookUp(lines),
  };
}

/** The scores of raw rows for some windows, to look up. */
export async function loadRawScores(
  knex: Knex,
  query: WindowQuery,
  measures: readonly MeasureName[],
): Promise<LoadedSeries['rawScore']> {
  const raw = await listRawScores(knex, query, measures);
  return ({ id }, measure) => raw.get(id)?.get(measure);
}

/**
 * The lines of a statistic that was not asked for before: drawn now, and kept.
 */
export async function drawMissingLines(
  knex: Knex,
  pairs: readonly Pick<StoredWindow, 'reference' | 'feature'>[],
  measure: MeasureName,
): Promise<LoadedSeries['lineOf']> {
  const references = [...new Set(pairs.map(({ reference }) => reference))];
  const known = await readLines(knex, { references, measures: [measure] });
  const drawn = new Set(
    known.filter(({ madeFrom }) => madeFrom === 'profile').map(pairKey),
  );
  const added: StoredLine[] = [];
  for (const pair of pairs) {
    if (drawn.has(pairKey(pair))) continue;
    drawn.add(pairKey(pair));
    const { reference, feature } = pair;
    const own = await readReferenceWindows(knex, reference, feature);
    const line = drawProfileLine(measure, own?.windows ?? []);
    added.push({ reference, feature, measure, madeFrom: 'profile', ...line });
  }
  await saveLines(knex, added);
  return lookUp([...known, ...added]);
}

function pairKey(pair: Pick<StoredWindow, 'reference' | 'feature'>): string {
  return JSON.stringify([pair.reference, pair.feature]);
}

function lookUp(lines: readonly StoredLine[]): LoadedSeries['lineOf'] {
  const key = (...parts: string[]) => JSON.stringify(parts);
  const known = new Map(
    lines.map(line => [
      key(line.reference, line.feature, line.measure, line.madeFrom),
      line,
    ]),
  );
  return ({ reference, feature }, measure, madeFrom) =>
    known.get(key(reference, feature, measure, madeFrom)) ?? {
      line: drawLine(measure, [], madeFrom),
      windows: 0,
    };
}

/**
 * A window may have been profiled for several versions, and again under a newer
 * reference: the newest reference counts, then the newest push.
 */
export function byFeature<W extends StoredWindow>(
  windows: readonly W[],
  references: ReadonlyMap<string, StoredReference>,
): Map<string, W[]> {
  const age = (window: StoredWindow) =>
    `${references.get(window.reference)?.pushedAt} ${window.pushedAt}`;
  const features = new Map<string, Map<string, W>>();
  for (const window of windows) {
    const own = features.get(window.feature) ?? new Map<string, W>();
    features.set(window.feature, own);
    const other = own.get(windowKey(window));
    if (!other || age(window) > age(other)) own.set(windowKey(window), window);
  }
  return new Map([...features].map(([name, own]) => [name, [...own.values()]]));
}

import { NotFoundError } from '@backstage/errors';
import {
  binLabels,
  lostValues,
  measureProfiles,
  mergeProfiles,
  mlServiceRef,
  sayDistribution,
  sensibleMeasures,
  type ContractRequest,
  type Distribution,
  type MeasureName,
  type monitoringContracts,
  type Profile,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { invalidInput, type Caller } from '../http';
import { admit, type Admission } from './admission';
import { byFeature, loadRawScores, type LoadedSeries } from './loadSeries';
import {
  missingShareOf,
  readReferences,
  readReferenceWindows,
} from './referenceStore';
import { listSeries } from './seriesStore';
import { storedProfile } from './storedProfile';
import {
  readCountedWindows,
  type StoredCounts,
  type StoredWindow,
  type WindowQuery,
} from './windowStore';

type Request = ContractRequest<typeof monitoringContracts.distribution>;
type CountedWindow = StoredWindow & StoredCounts;

const mostWindows = 2_000;
const mostLost = 20;

/** Answers how one feature's values lie against its reference. */
export class DistributionService {
  readonly #admission: Admission;
  readonly #database: () => Promise<Knex>;
  readonly #now: () => Date;

  constructor(options: Admission & { database(): Promise<Knex>; now(): Date }) {
    this.#admission = options;
    this.#database = options.database;
    this.#now = options.now;
  }

  /**
   * One window, or several merged.
   *
   * @throws 400 for an unknown environment or windows that cannot be merged,
   * and 404, also when there is no window
   */
  async distribution(
    { path, query }: Request,
    caller: Caller,
  ): Promise<Distribution> {
    const service = mlServiceRef(path);
    const { environment, datasetRole, segment, feature } = query;
    await admit(
      this.#admission,
      { service, environment, part: 'query' },
      caller,
    );
    const knex = await this.#database();
    const series = await listSeries(knex, {
      ...{ service, environment, datasetRole, segment },
      variant: query.variant ?? '',
      versionId: query.version,
    });
    const asked: Asked = {
      ...{ feature, from: query.from, to: query.to },
      series: series.map(({ id }) => id),
    };
    const { windows, leftOut } = await readComparable(knex, asked);
    const [{ reference: id }] = windows;
    const own = await readReferenceWindows(knex, id, feature);
    if (!own) throw new Error(`The reference of ${feature} is gone`);
    const { merged: reference } = own;
    const window = mergeWindows(windows, reference);
    const lost = lostValues(reference, window);
    const now = this.#now().toISOString();
    const rawScore = await loadRawScores(
      knex,
      asked,
      sensibleMeasures(reference.bins),
    );
    return {
      ...{ service, environment, datasetRole, segment, feature },
      kind: reference.bins.by === 'categories' ? 'category' : 'number',
      referenceId: reference.referenceId,
      reference: sideOf(reference, own.windows.length),
      window: sideOf(window, windows.length),
      leftOut,
      bins: binsOf(reference, window),
      scores: scoresOf(reference, window, measure =>
        windows.length === 1 ? rawScore(windows[0], measure) : undefined,
      ),
      lost: lost.slice(0, mostLost),
      totalLost: lost.length,
      sentence: sayDistribution(reference, window, lost.length, now),
    };
  }
}

type Asked = WindowQuery & { readonly feature: string };

/** Windows under one reference: that of the newest one. */
async function readComparable(
  knex: Knex,
  asked: Asked,
): Promise<{ windows: CountedWindow[]; leftOut: number }> {
  const isNewest = asked.from === undefined && asked.to === undefined;
  const found = await readCountedWindows(
    knex,
    asked,
    // Several versions, or references, may have profiled the newest window.
    isNewest ? 20 : mostWindows + 1,
  );
  if (found.length > mostWindows) {
    throw invalidInput([
      {
        field: 'query.from',
        sentence: `query.from and query.to hold more than ${mostWindows} windows; ask for a shorter span.`,
      },
    ]);
  }
  const references = await readReferences(knex, [
    ...new Set(found.map(({ reference }) => reference)),
  ]);
  const chosen = (byFeature(found, references).get(asked.feature) ?? []).sort(
    (a, b) => (a.to < b.to ? 1 : -1),
  );
  const [newest] = chosen;
  if (!newest) {
    throw new NotFoundError(
      `There is no profile of ${asked.feature}${
        isNewest ? '' : ' in this span'
      }.`,
    );
  }
  if (isNewest) return { windows: [newest], leftOut: 0 };
  const windows = chosen.filter(
    ({ reference }) => reference === newest.reference,
  );
  return { windows, leftOut: chosen.length - windows.length };
}

function mergeWindows(
  windows: readonly CountedWindow[],
  reference: Profile,
): Profile {
  const merged = mergeProfiles(
    windows.map(window => storedProfile(window, reference)),
  );
  if ('profile' in merged) return merged.profile;
  throw invalidInput([{ field: 'query.from', sentence: merged.sentence }]);
}

function sideOf(profile: Profile, windows: number): Distribution['window'] {
  const { from, to, rows, nulls, notANumber, infinite, moments } = profile;
  return {
    ...{ from, to, windows, rows, nulls, notANumber, infinite },
    missingShare: missingShareOf(profile),
    ...(moments && { moments }),
  };
}

function binsOf(reference: Profile, window: Profile): Distribution['bins'] {
  const share = (rows: number, counts: readonly number[]) => {
    const all = counts.reduce((sum, each) => sum + each, 0);
    return all === 0 ? 0 : rows / all;
  };
  return binLabels(reference.bins).map((label, bin) => ({
    label,
    reference: share(reference.counts[bin], reference.counts),
    window: share(window.counts[bin], window.counts),
    referenceRows: reference.counts[bin],
    windowRows: window.counts[bin],
  }));
}

/** The pipeline's own scores first, then what the profiles give. */
function scoresOf(
  reference: Profile,
  window: Profile,
  rawScore: (measure: MeasureName) => ReturnType<LoadedSeries['rawScore']>,
): Distribution['scores'] {
  const measures = sensibleMeasures(reference.bins);
  return [
    ...measures.flatMap(measure => {
      const score = rawScore(measure);
      return score ? [{ measure, score }] : [];
    }),
    ...measures.flatMap(measure => {
      const score = measureProfiles(measure, reference, window);
      return 'notMeasured' in score ? [] : [{ measure, score }];
    }),
  ];
}

import {
  compareVerdicts,
  layerSchema,
  missingMeasure,
  mlServiceRef,
  sayDrift,
  sayFeature,
  sayWhen,
  valuesMeasure,
  worstVerdict,
  type ContractRequest,
  type FeatureFinding,
  type Layer,
  type monitoringContracts,
  type MonitoringSummary,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { Caller } from '../http';
import { admit, type Admission } from './admission';
import { judgeFeatures } from './judgeFeatures';
import { loadSeries } from './loadSeries';
import {
  listMetrics,
  listObservations,
  type StoredMetric,
} from './observationStore';
import { listSeries, type StoredSeries } from './seriesStore';

type Request = ContractRequest<typeof monitoringContracts.summary>;
type Environments = Readonly<
  Record<
    string,
    { readonly regions: readonly string[]; readonly production: boolean }
  >
>;

/** What was found of one feature, and of which rows. */
interface Found {
  readonly finding: FeatureFinding;
  readonly of: StoredSeries;
}

const mostFeatures = 200;

/** Answers in short how a service fares. */
export class SummaryService {
  readonly #admission: Admission;
  readonly #environments: Environments;
  readonly #database: () => Promise<Knex>;
  readonly #now: () => Date;

  constructor(
    options: Admission & {
      readonly environments: Environments;
      database(): Promise<Knex>;
      now(): Date;
    },
  ) {
    this.#admission = options;
    this.#environments = options.environments;
    this.#database = options.database;
    this.#now = options.now;
  }

  /**
   * All layers of one environment: the one asked for, or the production
   * environment that was heard of last.
   *
   * @throws 400 for an unknown environment, 404
   */
  async summary(
    { path, query }: Request,
    caller: Caller,
  ): Promise<MonitoringSummary> {
    const service = mlServiceRef(path);
    await admit(
      this.#admission,
      { service, environment: query.environment, part: 'query' },
      caller,
    );
    const knex = await this.#database();
    const now = this.#now().toISOString();
    const [series, metrics] = await Promise.all([
      listSeries(knex, { service }),
      listMetrics(knex, { service }),
    ]);
    const environment = query.environment ?? this.#liveliest(series, metrics);
    const environments = [
      ...new Set([...series, ...metrics].map(each => each.environment)),
    ].sort();
    const isHere = (each: { readonly environment: string }) =>
      each.environment === environment;
    const found = await findAll(knex, series.filter(isHere), now);
    const findings = found.map(({ finding }) => finding);
    const verdict = worstVerdict(findings.map(each => each.verdict));
    const observed = await sayObserved(knex, metrics.filter(isHere), now);
    const sentence = sayDrift(findings, now);
    return {
      service,
      ...(environment !== undefined && { environment }),
      environments,
      asOf: now,
      sentence,
      ...(verdict && { verdict }),
      layers: layerSchema.options.map(layer => ({
        layer,
        ...(layer === 'data' && verdict && { verdict }),
        sentence:
          [
            ...(layer === 'data' && findings.length > 0 ? [sentence] : []),
            ...(observed.get(layer) ?? []),
          ].join(' ') || 'Nothing was pushed yet.',
      })),
      totalFeatures: found.length,
      features: found.slice(0, mostFeatures).map(({ finding, of }) => ({
        feature: finding.feature,
        datasetRole: of.datasetRole,
        ...(of.variant !== undefined && { variant: of.variant }),
        segment: of.segment,
        verdict: finding.verdict,
        ...(finding.since && { since: finding.since.from }),
        from: finding.window.from,
        to: finding.window.to,
        sentence: sayFeature(finding, now),
      })),
    };
  }

  #liveliest(
    series: readonly StoredSeries[],
    metrics: readonly StoredMetric[],
  ): string | undefined {
    const isProduction = (name: string) =>
      Object.hasOwn(this.#environments, name) &&
      this.#environments[name].production;
    const heard = [
      ...series.map(each => ({ name: each.environment, at: each.newestTo })),
      ...metrics.map(each => ({ name: each.environment, at: '' })),
    ].sort(
      (a, b) =>
        Number(isProduction(b.name)) - Number(isProduction(a.name)) ||
        (a.at < b.at ? 1 : -1),
    );
    return heard[0]?.name;
  }
}

/** Every feature of all variants, dataset roles and segments, the worst first. */
async function findAll(
  knex: Knex,
  series: readonly StoredSeries[],
  now: string,
): Promise<Found[]> {
  const groups = new Map<string, StoredSeries[]>();
  for (const each of series) {
    const key = JSON.stringify([each.variant, each.datasetRole, each.segment]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const found: Found[] = [];
  for (const own of groups.values()) {
    const loaded = await loadSeries(knex, own, {
      measures: [valuesMeasure, missingMeasure],
    });
    for (const { finding } of judgeFeatures(loaded, now)) {
      found.push({ finding, of: own[0] });
    }
  }
  return found.sort((a, b) =>
    compareVerdicts(a.finding.verdict, b.finding.verdict),
  );
}

/** The newest value of each metric, in sentences by layer. */
async function sayObserved(
  knex: Knex,
  metrics: readonly StoredMetric[],
  now: string,
): Promise<ReadonlyMap<Layer, readonly string[]>> {
  const values = await listObservations(
    knex,
    { metrics: metrics.map(({ id }) => id) },
    1,
  );
  const sentences = new Map<Layer, string[]>();
  for (const { id, layer, metric, unit = '' } of metrics) {
    const [newest] = values.get(id) ?? [];
    if (!newest) continue;
    const value = `${Number(newest.value.toPrecision(4))} ${unit}`.trim();
    sentences.set(layer, [
      ...(sentences.get(layer) ?? []),
      `${metric} was ${value} ${sayWhen(newest, now)}; nothing judges it.`,
    ]);
  }
  return sentences;
}

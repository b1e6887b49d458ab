import {
  missingMeasure,
  mlServiceRef,
  sayDeployment,
  sayDrift,
  valuesMeasure,
  worstVerdict,
  type ContractRequest,
  type Deployment,
  type Drift,
  type DriftMarker,
  type monitoringContracts,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { Caller } from '../http';
import { admit, type Admission } from './admission';
import { featureDrift } from './featureDrift';
import { judgeByMeasure } from './judgeByMeasure';
import { judgeFeatures } from './judgeFeatures';
import { loadSeries, type LoadedSeries } from './loadSeries';
import { listSeries } from './seriesStore';

type Request = ContractRequest<typeof monitoringContracts.drift>;

/** Deployments of a service that took over within a span. */
export type ListDeployments = (
  knex: Knex,
  query: {
    readonly service: string;
    readonly environment?: string;
    readonly from?: string;
    readonly to?: string;
  },
) => Promise<Deployment[]>;

// What one answer may hold, whatever it is asked for.
const mostPoints = 40_000;
const fewestPointsOfEach = 100;
const mostPointsOfEach = 1_000;
const mostMarkers = 200;

/** Answers how features drift over time. */
export class DriftService {
  readonly #admission: Admission;
  readonly #database: () => Promise<Knex>;
  readonly #deployments: ListDeployments;
  readonly #now: () => Date;

  constructor(
    options: Admission & {
      database(): Promise<Knex>;
      deployments: ListDeployments;
      now(): Date;
    },
  ) {
    this.#admission = options;
    this.#database = options.database;
    this.#deployments = options.deployments;
    this.#now = options.now;
  }

  /**
   * Features over windows with thresholds, verdicts and deployments.
   *
   * @throws 400 for an unknown environment, 404
   */
  async drift({ path, query }: Request, caller: Caller): Promise<Drift> {
    const service = mlServiceRef(path);
    const { environment, variant, version, datasetRole, segment } = query;
    const { feature, from, to } = query;
    await admit(
      this.#admission,
      { service, environment, part: 'query' },
      caller,
    );
    const knex = await this.#database();
    const now = this.#now().toISOString();
    const series = await listSeries(knex, {
      ...{ service, environment, datasetRole, segment },
      variant: variant ?? '',
      versionId: version,
    });
    const span = { feature, from, to };
    const loaded = await loadSeries(knex, series, {
      ...span,
      measures: [valuesMeasure, missingMeasure],
    });
    const judged = judgeFeatures(loaded, now);
    const shown = judged.slice(0, query.limit);
    const limit = Math.min(
      mostPointsOfEach,
      Math.max(
        fewestPointsOfEach,
        Math.floor(mostPoints / (2 * Math.max(1, shown.length))),
      ),
    );
    const { measure = valuesMeasure } = query;
    const features: Drift['features'] = [];
    for (const each of shown) {
      const { lineOf, values } =
        measure === valuesMeasure
          ? { lineOf: loaded.lineOf, values: each.values }
          : await judgeByMeasure(knex, measure, each, loaded, span, now);
      features.push(
        featureDrift(
          each,
          { measure, series: values },
          {
            ...loaded,
            lineOf: (pair, by, madeFrom) =>
              (by === measure ? lineOf : loaded.lineOf)(pair, by, madeFrom),
          },
          now,
          limit,
        ),
      );
    }
    const findings = judged.map(({ finding }) => finding);
    const verdict = worstVerdict(findings.map(each => each.verdict));
    const steps = findings.flatMap(({ stepHours }) => stepHours ?? []);
    return {
      ...{ service, environment, datasetRole, segment },
      ...(variant !== undefined && { variant }),
      asOf: now,
      sentence: sayDrift(findings, now),
      ...(verdict && { verdict }),
      ...(steps.length > 0 && { stepHours: Math.min(...steps) }),
      ...(loaded.readFrom !== undefined && { readFrom: loaded.readFrom }),
      totalFeatures: judged.length,
      features,
      references: referencesOf(loaded),
      markers: await this.#markers(knex, service, loaded, query),
    };
  }

  async #markers(
    knex: Knex,
    service: string,
    loaded: LoadedSeries,
    { environment, from, to }: Request['query'],
  ): Promise<DriftMarker[]> {
    const first = from ?? firstOf(loaded);
    if (first === undefined) return [];
    const found = await this.#deployments(knex, {
      ...{ service, environment, from: first, to },
    });
    return found
      .map(({ from: at, region, parts }) => ({
        at,
        ...(region !== undefined && { region }),
        parts,
        sentence: `${sayDeployment(parts, region)}.`,
      }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .slice(-mostMarkers);
  }
}

function firstOf({ windows }: LoadedSeries): string | undefined {
  return [...windows.values()]
    .flat()
    .map(({ from }) => from)
    .reduce<string | undefined>(
      (a, b) => (a === undefined || b < a ? b : a),
      undefined,
    );
}

function referencesOf({
  references,
  windows,
  featureOf,
}: LoadedSeries): Drift['references'] {
  const facts = [
    ...new Set(
      [...windows.values()].flat().flatMap(window => featureOf(window) ?? []),
    ),
  ];
  return [...references.values()].flatMap(
    ({ id, referenceId, against, pushedAt }) => {
      const own = facts.filter(({ reference }) => reference === id);
      if (own.length === 0) return [];
      return [
        {
          ...{ referenceId, against, pushedAt },
          from: own.map(each => each.from).reduce((a, b) => (a < b ? a : b)),
          to: own.map(each => each.to).reduce((a, b) => (a > b ? a : b)),
          windows: Math.max(...own.map(({ windowCount }) => windowCount)),
        },
      ];
    },
  );
}

import { layerSchema, type Layer } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { eachChunk, insertInChunks } from './inChunks';

const metrics = 'monitoring_metrics';
const observations = 'monitoring_observations';

interface MetricRow {
  id: string;
  service: string;
  environment: string;
  layer: string;
  metric: string;
  variant: string;
  version: string;
  segment: string;
  unit: string | null;
}

interface ObservationRow {
  metric: string;
  from_at: string;
  to_at: string;
  revision: number;
  newest: number;
  value: number;
  n: number | null;
  pushed_at: string;
}

/** What is observed. */
export interface MetricSubject {
  readonly service: string;
  readonly environment: string;
  readonly layer: Layer;
  readonly metric: string;
  readonly variant?: string;
  readonly versionId?: string;
  readonly segment: string;
  readonly unit?: string;
}

/** One metric as it is stored. */
export interface StoredMetric extends MetricSubject {
  readonly id: string;
}

/** One value in one window. */
export interface Observation {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly n?: number;
  readonly revision: number;
}

/**
 * The id of a metric, new or known, held until the transaction ends so that
 * nobody else pushes to it meanwhile. Its unit becomes what was given last.
 */
export async function holdMetric(
  tx: Knex.Transaction,
  subject: MetricSubject,
  newId: string,
): Promise<string> {
  const named = {
    service: subject.service,
    environment: subject.environment,
    layer: subject.layer,
    metric: subject.metric,
    variant: subject.variant ?? '',
    version: subject.versionId ?? '',
    segment: subject.segment,
  };
  const unit = subject.unit ?? null;
  // The update locks the row; on SQLite the transaction is the lock itself.
  await tx<MetricRow>(metrics)
    .insert({ id: newId, ...named, unit })
    .onConflict([
      'service',
      'environment',
      'layer',
      'metric',
      'variant',
      'version',
      'segment',
    ])
    .merge(['unit']);
  const row = await tx<MetricRow>(metrics).where(named).first('id');
  if (!row) throw new Error(`Lost the metric ${subject.metric}`);
  return row.id;
}

/** The values that count in windows that begin within a span. */
export async function readKnownObservations(
  tx: Knex.Transaction,
  metric: string,
  span: { readonly first: string; readonly last: string },
): Promise<Observation[]> {
  const rows = await tx<ObservationRow>(observations)
    .where({ metric, newest: 1 })
    .whereBetween('from_at', [span.first, span.last]);
  return rows.map(toObservation);
}

/** Stores values, each as the revision that counts. */
export async function insertObservations(
  tx: Knex.Transaction,
  metric: string,
  values: readonly Observation[],
  pushedAt: string,
): Promise<void> {
  const revised = values.filter(({ revision }) => revision > 1);
  await eachChunk(revised, async chunk => {
    for (const { from, to } of chunk) {
      await tx<ObservationRow>(observations)
        .where({ metric, from_at: from, to_at: to, newest: 1 })
        .update({ newest: 0 });
    }
  });
  await insertInChunks<ObservationRow>(
    tx,
    observations,
    values.map(({ from, to, value, n, revision }) => ({
      metric,
      from_at: from,
      to_at: to,
      revision,
      newest: 1,
      value,
      n: n ?? null,
      pushed_at: pushedAt,
    })),
  );
}

/** The metrics of a service, in an order that stays. */
export async function listMetrics(
  knex: Knex,
  query: {
    readonly service: string;
    readonly environment?: string;
    readonly layer?: Layer;
    readonly metric?: string;
  },
): Promise<StoredMetric[]> {
  const rows = await knex<MetricRow>(metrics)
    .where(
      Object.fromEntries(
        Object.entries(query).filter(([, value]) => value !== undefined),
      ),
    )
    .orderBy(['layer', 'metric', 'variant', 'version', 'segment', 'id']);
  return rows.map(row => ({
    id: row.id,
    service: row.service,
    environment: row.environment,
    layer: layerSchema.parse(row.layer),
    metric: row.metric,
    ...(row.variant && { variant: row.variant }),
    ...(row.version && { versionId: row.version }),
    segment: row.segment,
    ...(row.unit !== null && { unit: row.unit }),
  }));
}

/** The values of some metrics, by metric and then by time; at most so many of each, the newest. */
export async function listObservations(
  knex: Knex,
  query: {
    readonly metrics: readonly string[];
    readonly from?: string;
    readonly to?: string;
  },
  limitOfEach: number,
): Promise<ReadonlyMap<string, readonly Observation[]>> {
  const ranked = knex<ObservationRow>(observations)
    .whereIn('metric', [...query.metrics])
    .andWhere('newest', 1)
    .select(
      '*',
      knex.raw(
        'row_number() over (partition by metric order by from_at desc, to_at desc) as place',
      ),
    )
    .as('ranked');
  if (query.from !== undefined) ranked.andWhere('to_at', '>', query.from);
  if (query.to !== undefined) ranked.andWhere('from_at', '<', query.to);
  const rows: ObservationRow[] = await knex
    .from(ranked)
    .where('place', '<=', limitOfEach)
    .orderBy(['metric', 'from_at', 'to_at']);
  const byMetric = new Map<string, Observation[]>();
  for (const row of rows) {
    const own = byMetric.get(row.metric) ?? [];
    own.push(toObservation(row));
    byMetric.set(row.metric, own);
  }
  return byMetric;
}

function toObservation(row: ObservationRow): Observation {
  return {
    from: row.from_at,
    to: row.to_at,
    value: row.value,
    // PostgreSQL answers large integers as text.
    ...(row.n !== null && { n: Number(row.n) }),
    revision: row.revision,
  };
}

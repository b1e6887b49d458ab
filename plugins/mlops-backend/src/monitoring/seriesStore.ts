import {
  datasetRoleSchema,
  type DatasetRole,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { SeriesSubject } from './subject';

const table = 'monitoring_series';

interface Row {
  id: string;
  service: string;
  variant: string;
  environment: string;
  version: string;
  dataset_role: string;
  segment: string;
  newest_to: string;
}

/** One series of profiles. */
export interface StoredSeries extends SeriesSubject {
  readonly id: string;
  /** When its newest window ends. */
  readonly newestTo: string;
}

/**
 * The id of a series, new or known, held until the transaction ends so that
 * nobody else pushes to it meanwhile.
 */
export async function holdSeries(
  tx: Knex.Transaction,
  subject: SeriesSubject,
  newId: string,
): Promise<string> {
  await tx<Row>(table)
    .insert({ id: newId, ...columns(subject), newest_to: '' })
    .onConflict([
      'service',
      'environment',
      'variant',
      'version',
      'dataset_role',
      'segment',
    ])
    .ignore();
  // Profiles only point at the row, and need not wait. SQLite has one
  // connection: there the lock is the transaction itself.
  const row = await tx<Row>(table)
    .where(columns(subject))
    .forNoKeyUpdate()
    .first('id');
  if (!row) throw new Error(`Lost the series of ${subject.service}`);
  return row.id;
}

/** Remembers that a window ended at an instant, unless a later one did. */
export async function advanceSeries(
  tx: Knex.Transaction,
  id: string,
  to: string,
): Promise<void> {
  await tx<Row>(table)
    .where({ id })
    .andWhere('newest_to', '<', to)
    .update({ newest_to: to });
}

/** The series of a service, narrowed by whatever is given. */
export async function listSeries(
  knex: Knex,
  query: {
    readonly service: string;
    readonly environment?: string;
    /** Empty: those without one. */
    readonly variant?: string;
    readonly versionId?: string;
    readonly datasetRole?: DatasetRole;
    readonly segment?: string;
  },
): Promise<StoredSeries[]> {
  const { versionId, datasetRole, ...same } = query;
  const rows = await knex<Row>(table)
    .where({
      ...Object.fromEntries(
        Object.entries(same).filter(([, value]) => value !== undefined),
      ),
      ...(versionId !== undefined && { version: versionId }),
      ...(datasetRole && { dataset_role: datasetRole }),
    })
    .andWhere('newest_to', '>', '')
    .orderBy('id');
  return rows.map(row => ({
    id: row.id,
    service: row.service,
    environment: row.environment,
    ...(row.variant && { variant: row.variant }),
    ...(row.version && { versionId: row.version }),
    datasetRole: datasetRoleSchema.parse(row.dataset_role),
    segment: row.segment,
    newestTo: row.newest_to,
  }));
}

function columns(subject: SeriesSubject) {
  return {
    service: subject.service,
    environment: subject.environment,
    variant: subject.variant ?? '',
    version: subject.versionId ?? '',
    dataset_role: subject.datasetRole,
    segment: subject.segment,
  };
}

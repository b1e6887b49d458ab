import {
  lineageGaps,
  type Author,
  type Lineage,
  type ModelKind,
  type ModelVersion,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorsOf } from '../audit';

const table = 'model_versions';

/** A version as it is kept. */
export interface VersionToSave {
  readonly versionId: string;
  readonly service: string;
  readonly variant?: string;
  readonly ordinal: number;
  readonly kind: ModelKind;
  readonly lineage: Lineage;
  readonly lineageDigest: string;
  readonly registryVersion?: string;
  readonly authors: readonly Author[];
  readonly metrics: Readonly<Record<string, number>>;
  readonly source?: string;
  readonly registeredAt: string;
  /** The id the ledger knows the actor by. */
  readonly registeredBy: string;
}

interface VersionRow {
  version_id: string;
  service_ref: string;
  variant: string;
  ordinal: number;
  kind: ModelKind;
  lineage: string;
  lineage_digest: string;
  registry_version: string | null;
  authors: string;
  metrics: string;
  source: string | null;
  registered_at: string;
  registered_by: string;
}

interface ListedRow extends VersionRow {
  newest_ordinal: number;
}

/** Keeps a new version. */
export async function insertModelVersion(
  tx: Knex.Transaction,
  version: VersionToSave,
): Promise<void> {
  await tx<VersionRow>(table).insert({
    version_id: version.versionId,
    service_ref: version.service,
    variant: version.variant ?? '',
    ordinal: version.ordinal,
    kind: version.kind,
    lineage: JSON.stringify(version.lineage),
    lineage_digest: version.lineageDigest,
    registry_version: version.registryVersion ?? null,
    authors: JSON.stringify(version.authors),
    metrics: JSON.stringify(version.metrics),
    source: version.source ?? null,
    registered_at: version.registeredAt,
    registered_by: version.registeredBy,
  });
}

/** The id of the version of a service with this lineage, if there is one. */
export async function findByLineage(
  tx: Knex.Transaction,
  service: string,
  lineageDigest: string,
): Promise<string | undefined> {
  const row = await tx<VersionRow>(table)
    .where({ service_ref: service, lineage_digest: lineageDigest })
    .first('version_id');
  return row?.version_id;
}

/** One version; undefined when there is none with this id. */
export async function readModelVersion(
  knex: Knex | Knex.Transaction,
  versionId: string,
): Promise<ModelVersion | undefined> {
  const rows = await listed(knex).where({ version_id: versionId });
  const [version] = await toVersions(knex, rows);
  return version;
}

/** What of a version never changes, but for who registered it. */
export type VersionFacts = Omit<ModelVersion, 'registeredBy' | 'isLatest'>;

/**
 * What decisions about a version rest on, in one statement; undefined when
 * there is none with this id.
 */
export async function readVersionFacts(
  knex: Knex | Knex.Transaction,
  versionId: string,
): Promise<VersionFacts | undefined> {
  const row = await knex<VersionRow>(table)
    .where({ version_id: versionId })
    .first();
  return row && factsOf(row);
}

/** Several versions, those there are, by id. */
export async function readModelVersions(
  knex: Knex | Knex.Transaction,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, ModelVersion>> {
  if (versionIds.length === 0) return new Map();
  const rows = await listed(knex).whereIn('version_id', [...versionIds]);
  const versions = await toVersions(knex, rows);
  return new Map(versions.map(version => [version.versionId, version]));
}

/** Versions of a service below an ordinal, the newest first. */
export async function listModelVersions(
  knex: Knex,
  query: {
    readonly service: string;
    readonly below?: number;
    readonly limit: number;
  },
): Promise<ModelVersion[]> {
  const rows = listed(knex)
    .where({ service_ref: query.service })
    .orderBy('ordinal', 'desc')
    .limit(query.limit);
  if (query.below !== undefined) rows.andWhere('ordinal', '<', query.below);
  return toVersions(knex, await rows);
}

/** How many versions a service has. */
export async function countModelVersions(
  knex: Knex,
  service: string,
): Promise<number> {
  const [row] = await knex(table)
    .where({ service_ref: service })
    .count({ n: '*' });
  return Number(row.n);
}

function listed(
  knex: Knex | Knex.Transaction,
): Knex.QueryBuilder<VersionRow, ListedRow[]> {
  const newest = knex(`${table} as other`)
    .max('other.ordinal')
    .whereRaw('other.service_ref = model_versions.service_ref')
    .andWhereRaw('other.variant = model_versions.variant');
  return knex(table).select('model_versions.*', newest.as('newest_ordinal'));
}

async function toVersions(
  knex: Knex | Knex.Transaction,
  rows: readonly ListedRow[],
): Promise<ModelVersion[]> {
  const actors = await actorsOf(
    knex,
    rows.map(row => row.registered_by),
  );
  return rows.map(row => ({
    ...factsOf(row),
    registeredBy: actors.get(row.registered_by)?.ref ?? '',
    isLatest: row.ordinal === row.newest_ordinal,
  }));
}

function factsOf(row: VersionRow): VersionFacts {
  // Written by this suite, and parsed by the contract before it is answered.
  const lineage: Lineage = JSON.parse(row.lineage);
  return {
    versionId: row.version_id,
    service: row.service_ref,
    ...(row.variant && { variant: row.variant }),
    ordinal: row.ordinal,
    kind: row.kind,
    lineage,
    gaps: lineageGaps(row.kind, lineage),
    lineageDigest: row.lineage_digest,
    ...(row.registry_version && { registryVersion: row.registry_version }),
    authors: JSON.parse(row.authors),
    metrics: JSON.parse(row.metrics),
    ...(row.source && { source: row.source }),
    registeredAt: row.registered_at,
  };
}

import type {
  DriftReference,
  Profile,
  ReferenceFeature,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { insertInChunks } from './inChunks';
import type { ReferenceScope } from './subject';

const references = 'monitoring_references';
const features = 'monitoring_reference_features';

interface ReferenceRow {
  id: string;
  service: string;
  variant: string;
  dataset_role: string;
  segment: string;
  reference_id: string;
  against: DriftReference['against'];
  pushed_at: string;
}

interface FeatureRow {
  reference: string;
  feature: string;
  digest: string;
  kind: string;
  window_count: number;
  from_at: string;
  to_at: string;
  missing_share: number;
  bins: string;
  merged: string;
  windows: string;
}

/** A reference as it is stored. */
export interface StoredReference {
  /** The suite's own id of it. */
  readonly id: string;
  /** What its pipeline calls it. */
  readonly referenceId: string;
  readonly against: DriftReference['against'];
  readonly pushedAt: string;
}

/** One feature of a reference without its windows. */
export interface ReferenceFeatureFacts {
  readonly reference: string;
  readonly feature: string;
  readonly kind: 'number' | 'category';
  readonly windowCount: number;
  readonly from: string;
  readonly to: string;
  /** Of its rows, the share without a usable value. */
  readonly missingShare: number;
}

/**
 * The reference of a name, new or known, held until the transaction ends so
 * that nobody else adds to it meanwhile.
 */
export async function holdReference(
  tx: Knex.Transaction,
  scope: ReferenceScope,
  reference: StoredReference,
): Promise<StoredReference> {
  await tx<ReferenceRow>(references)
    .insert({
      id: reference.id,
      ...scopeColumns(scope),
      reference_id: reference.referenceId,
      against: reference.against,
      pushed_at: reference.pushedAt,
    })
    .onConflict([
      'service',
      'variant',
      'dataset_role',
      'segment',
      'reference_id',
    ])
    .ignore();
  // Profiles only point at the row, and need not wait. SQLite has one
  // connection: there the lock is the transaction itself.
  const row = await tx<ReferenceRow>(references)
    .where({ ...scopeColumns(scope), reference_id: reference.referenceId })
    .forNoKeyUpdate()
    .first();
  if (!row) throw new Error(`Lost the reference ${reference.referenceId}`);
  return toReference(row);
}

/** Those of some references that are known, by the name of their pipeline. */
export async function findReferences(
  knex: Knex,
  scope: ReferenceScope,
  referenceIds: readonly string[],
): Promise<ReadonlyMap<string, StoredReference>> {
  const rows = await knex<ReferenceRow>(references)
    .where(scopeColumns(scope))
    .whereIn('reference_id', [...referenceIds]);
  return new Map(rows.map(row => [row.reference_id, toReference(row)]));
}

/** References by the suite's own id. */
export async function readReferences(
  knex: Knex,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredReference>> {
  const rows = await knex<ReferenceRow>(references).whereIn('id', [...ids]);
  return new Map(rows.map(row => [row.id, toReference(row)]));
}

/** The digests of a reference's features, by feature. */
export async function readFeatureDigests(
  knex: Knex | Knex.Transaction,
  reference: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await knex<FeatureRow>(features)
    .where({ reference })
    .select('feature', 'digest');
  return new Map(rows.map(row => [row.feature, row.digest]));
}

/** What each feature of some references is, without its windows. */
export async function listReferenceFeatures(
  knex: Knex,
  ids: readonly string[],
): Promise<ReferenceFeatureFacts[]> {
  const rows = await knex<FeatureRow>(features)
    .whereIn('reference', [...ids])
    .select(
      'reference',
      'feature',
      'kind',
      'window_count',
      'from_at',
      'to_at',
      'missing_share',
    );
  return rows.map(row => ({
    reference: row.reference,
    feature: row.feature,
    kind: row.kind === 'category' ? 'category' : 'number',
    windowCount: row.window_count,
    from: row.from_at,
    to: row.to_at,
    missingShare: row.missing_share,
  }));
}

/** All windows of some features of a reference as one profile each. */
export async function readMerged(
  knex: Knex,
  reference: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Profile>> {
  const rows = await knex<FeatureRow>(features)
    .where({ reference })
    .whereIn('feature', [...names])
    .select('feature', 'merged');
  // Written by this suite from a profile it had parsed.
  return new Map(rows.map(row => [row.feature, JSON.parse(row.merged)]));
}

/** The windows of one feature of a reference; undefined when there is none. */
export async function readReferenceWindows(
  knex: Knex,
  reference: string,
  feature: string,
): Promise<
  { readonly merged: Profile; readonly windows: readonly Profile[] } | undefined
> {
  const row = await knex<FeatureRow>(features)
    .where({ reference, feature })
    .first('bins', 'merged', 'windows');
  if (!row) return undefined;
  const bins = JSON.parse(row.bins);
  const windows: Omit<Profile, 'bins'>[] = JSON.parse(row.windows);
  return {
    merged: JSON.parse(row.merged),
    windows: windows.map(window => ({ ...window, bins })),
  };
}

/** Adds features to a reference that is held. */
export async function insertReferenceFeatures(
  tx: Knex.Transaction,
  reference: string,
  added: readonly ReferenceFeature[],
): Promise<void> {
  await insertInChunks<FeatureRow>(
    tx,
    features,
    added.map(({ feature, digest, windows, merged }) => ({
      reference,
      feature,
      digest,
      kind: merged.bins.by === 'categories' ? 'category' : 'number',
      window_count: windows.length,
      from_at: merged.from,
      to_at: merged.to,
      missing_share: missingShareOf(merged),
      bins: JSON.stringify(merged.bins),
      merged: JSON.stringify(merged),
      // Bins are large, and the same in all of them.
      windows: JSON.stringify(windows.map(({ bins: _, ...rest }) => rest)),
    })),
  );
}

/** Of all rows, the share without a usable value. */
export function missingShareOf(
  counted: Pick<Profile, 'rows' | 'nulls' | 'notANumber' | 'infinite'>,
): number {
  const { rows, nulls, notANumber, infinite } = counted;
  return rows === 0 ? 0 : (nulls + notANumber + infinite) / rows;
}

function toReference(row: ReferenceRow): StoredReference {
  return {
    id: row.id,
    referenceId: row.reference_id,
    against: row.against,
    pushedAt: row.pushed_at,
  };
}

function scopeColumns(scope: ReferenceScope) {
  return {
    service: scope.service,
    variant: scope.variant ?? '',
    dataset_role: scope.datasetRole,
    segment: scope.segment,
  };
}

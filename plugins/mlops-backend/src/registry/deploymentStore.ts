import type {
  Deployment,
  DeploymentPart,
  DeploymentSpan,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorsOf } from '../audit';

const table = 'deployments';
const mostListed = 500;

/** Where something serves: an environment and, if it has any, a region. */
export interface Place {
  readonly service: string;
  readonly environment: string;
  readonly region?: string;
}

/** A deployment as it is kept. */
export interface DeploymentToSave extends Place {
  readonly deploymentId: string;
  readonly from: string;
  readonly parts: readonly DeploymentPart[];
  readonly recordedAt: string;
  /** The id the ledger knows the actor by. */
  readonly recordedBy: string;
}

interface DeploymentRow {
  deployment_id: string;
  service_ref: string;
  environment: string;
  region: string;
  valid_from: string;
  parts: string;
  recorded_at: string;
  recorded_by: string;
}

interface SpanRow extends DeploymentRow {
  valid_until: string | null;
}

/** Keeps a deployment. */
export async function insertDeployment(
  tx: Knex.Transaction,
  deployment: DeploymentToSave,
): Promise<void> {
  await tx<DeploymentRow>(table).insert({
    deployment_id: deployment.deploymentId,
    ...placeColumns(deployment),
    valid_from: deployment.from,
    parts: JSON.stringify(deployment.parts),
    recorded_at: deployment.recordedAt,
    recorded_by: deployment.recordedBy,
  });
}

/**
 * What served at an instant: one deployment for each environment and region in
 * which something did, ordered by them.
 */
export async function readLive(
  knex: Knex | Knex.Transaction,
  query: {
    readonly service: string;
    readonly environment?: string;
    readonly at: string;
  },
): Promise<Deployment[]> {
  const rows = await spans(knex, query)
    .where('valid_from', '<=', query.at)
    .andWhere(still =>
      still.whereNull('valid_until').orWhere('valid_until', '>', query.at),
    );
  const live = await toSpans(knex, rows);
  return live
    .filter(({ parts }) => parts.length > 0)
    .map(({ until, ...deployment }) => deployment)
    .sort((one, other) => (placeText(one) < placeText(other) ? -1 : 1));
}

/**
 * Deployments that took over in `[from, to)`, the newest first and at most 500,
 * each with when the next one in its place took over. Of two from the same
 * instant in one place only the one recorded later is there.
 */
export async function listDeployments(
  knex: Knex | Knex.Transaction,
  query: {
    readonly service: string;
    readonly environment?: string;
    readonly from?: string;
    readonly to?: string;
  },
): Promise<DeploymentSpan[]> {
  const rows = spans(knex, query)
    .orderBy([
      { column: 'valid_from', order: 'desc' },
      { column: 'deployment_id', order: 'desc' },
    ])
    .limit(mostListed);
  if (query.from) rows.andWhere('valid_from', '>=', query.from);
  if (query.to) rows.andWhere('valid_from', '<', query.to);
  return toSpans(knex, await rows);
}

/** What counts of a service's deployments, each with its end. */
function spans(
  knex: Knex | Knex.Transaction,
  query: { readonly service: string; readonly environment?: string },
) {
  const ofService = knex(table)
    .where({
      service_ref: query.service,
      ...(query.environment && { environment: query.environment }),
    })
    .select(
      '*',
      knex.raw(
        'row_number() over (partition by environment, region, valid_from order by recorded_at desc, deployment_id desc) as recorded_after',
      ),
    );
  const counting = knex('of_service')
    .where('recorded_after', 1)
    .select(
      '*',
      knex.raw(
        'lead(valid_from) over (partition by environment, region order by valid_from) as valid_until',
      ),
    );
  return knex
    .with('of_service', ofService)
    .with('counting', counting)
    .from<SpanRow>('counting')
    .select<SpanRow[]>('*');
}

async function toSpans(
  knex: Knex | Knex.Transaction,
  rows: readonly SpanRow[],
): Promise<DeploymentSpan[]> {
  const actors = await actorsOf(
    knex,
    rows.map(row => row.recorded_by),
  );
  return rows.map(row => ({
    deploymentId: row.deployment_id,
    service: row.service_ref,
    environment: row.environment,
    ...(row.region && { region: row.region }),
    from: row.valid_from,
    ...(row.valid_until && { until: row.valid_until }),
    // Written by this suite, and parsed by the contract before it is answered.
    parts: JSON.parse(row.parts),
    recordedAt: row.recorded_at,
    recordedBy: actors.get(row.recorded_by)?.ref ?? '',
  }));
}

function placeColumns({ service, environment, region }: Place) {
  return { service_ref: service, environment, region: region ?? '' };
}

function placeText({ environment, region }: Place): string {
  return JSON.stringify([environment, region ?? '']);
}

import type { Direction, GateVerdict } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { ReviewPlace } from './reviewStore';

const table = 'gate_decisions';

/** A decision of the gate. */
export interface DecisionRow {
  decision_id: string;
  service_ref: string;
  version_id: string;
  environment: string;
  region: string;
  direction: Direction;
  verdict: GateVerdict;
  token_id: string | null;
  expires_at: string | null;
  decided_at: string;
  redeemed_at: string | null;
  redeemed_by: string | null;
}

/** Keeps a decision. */
export async function insertDecision(
  tx: Knex.Transaction,
  row: DecisionRow,
): Promise<void> {
  await tx<DecisionRow>(table).insert(row);
}

/** One decision; undefined when there is none with this id. */
export async function findDecision(
  knex: Knex | Knex.Transaction,
  decisionId: string,
): Promise<DecisionRow | undefined> {
  return knex<DecisionRow>(table).where({ decision_id: decisionId }).first();
}

/** Marks a decision as redeemed; false when somebody has redeemed it before. */
export async function redeemDecision(
  tx: Knex.Transaction,
  decisionId: string,
  redeemed: { readonly at: string; readonly by: string },
): Promise<boolean> {
  const changed = await tx<DecisionRow>(table)
    .where({ decision_id: decisionId })
    .whereNull('redeemed_at')
    .update({ redeemed_at: redeemed.at, redeemed_by: redeemed.by });
  return changed > 0;
}

/**
 * Whether a version was let into a place before and taken there: an allowed
 * decision that was redeemed.
 */
export async function wasFit(
  knex: Knex | Knex.Transaction,
  { versionId, environment, region = '' }: ReviewPlace,
): Promise<boolean> {
  const row = await knex<DecisionRow>(table)
    .where({ version_id: versionId, environment, region, verdict: 'allow' })
    .whereIn('direction', ['forward', 'rollback'])
    .whereNotNull('redeemed_at')
    .first('decision_id');
  return row !== undefined;
}

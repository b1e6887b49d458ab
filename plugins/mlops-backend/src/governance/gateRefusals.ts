import { NotFoundError } from '@backstage/errors';
import type { GateAnswer, GateRedemption } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorsOf } from '../audit';
import { conflict, gone } from '../http';
import { doersFrom, type DoerOf } from './doers';
import { findDecision, type DecisionRow } from './gateStore';

/** 409 with who redeemed a decision and when. */
export async function alreadyRedeemed(
  tx: Knex.Transaction,
  decisionId: string,
): Promise<Error> {
  const row = await findDecision(tx, decisionId);
  if (!row) return noDecision(decisionId);
  const actors = await actorsOf(tx, [row.redeemed_by ?? '']);
  return conflict(
    `This decision was redeemed at ${row.redeemed_at}; a decision is redeemed once. Have the gate decide again.`,
    redemptionOf(
      row,
      doersFrom(actors, () => undefined),
    ),
  );
}

/** 410 for a decision whose time is over. */
export function ended({
  decision_id: decisionId,
  expires_at: expiresAt,
}: DecisionRow) {
  return gone(
    `This decision ended at ${expiresAt} without being redeemed. Have the gate decide again.`,
    { decisionId, expiresAt },
  );
}

/** 409 with what changed since the decision. */
export function notAllowedAnyMore({
  verdict,
  reasons,
  reviewId,
}: GateAnswer): Error {
  return conflict(
    `The gate would not allow it any more: ${reasons.join(' ')}`,
    { code: 'not-allowed-any-more', verdict, reasons, reviewId },
  );
}

/** A redeemed decision, for whoever deploys. */
export function redemptionOf(row: DecisionRow, doerOf: DoerOf): GateRedemption {
  return {
    decisionId: row.decision_id,
    service: row.service_ref,
    versionId: row.version_id,
    environment: row.environment,
    ...(row.region && { region: row.region }),
    direction: row.direction,
    redeemedAt: row.redeemed_at ?? '',
    redeemedBy: doerOf(row.redeemed_by ?? ''),
  };
}

/** 404, the same for one that is not there and one that is hidden. */
export function noDecision(decisionId: string): Error {
  return new NotFoundError(
    `There is no decision ${decisionId}, or you may not see it.`,
  );
}

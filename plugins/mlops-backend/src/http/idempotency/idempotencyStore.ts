import type { Knex } from 'knex';

const table = 'idempotency_keys';

/** What makes two requests the same attempt. */
export interface IdempotencyKey {
  /** The caller; one caller's keys mean nothing to another. */
  readonly principal: string;
  readonly contract: string;
  readonly key: string;
}

/** One attempt at a key. Instants are fixed-width ISO UTC. */
export interface ClaimAttempt extends IdempotencyKey {
  readonly claimId: string;
  /** Digest of the whole request. */
  readonly requestDigest: string;
  readonly now: string;
  readonly expiresAt: string;
  /** A claim begun before this instant and never answered was abandoned. */
  readonly abandonedBefore: string;
}

/** A key as it is held: by this attempt or by an earlier one. */
export interface HeldKey {
  readonly claimId: string;
  readonly requestDigest: string;
  /** JSON; absent while the first request still runs. */
  readonly answer?: string;
}

interface Row {
  principal: string;
  contract: string;
  key: string;
  claim_id: string;
  request_digest: string;
  answer: string | null;
  claimed_at: string;
  expires_at: string;
}

/**
 * Takes a key if it is free, and says who holds it. Of several attempts at once
 * exactly one finds its own claim: the primary key decides.
 */
export async function claimKey(
  knex: Knex,
  attempt: ClaimAttempt,
): Promise<HeldKey> {
  const where = keyColumns(attempt);
  await knex<Row>(table)
    .where(where)
    .andWhere(stale =>
      stale
        .where('expires_at', '<=', attempt.now)
        .orWhere(abandoned =>
          abandoned
            .whereNull('answer')
            .andWhere('claimed_at', '<', attempt.abandonedBefore),
        ),
    )
    .delete();
  await knex<Row>(table)
    .insert({
      ...where,
      claim_id: attempt.claimId,
      request_digest: attempt.requestDigest,
      answer: null,
      claimed_at: attempt.now,
      expires_at: attempt.expiresAt,
    })
    .onConflict(['principal', 'contract', 'key'])
    .ignore();
  const row = await knex<Row>(table).where(where).first();
  // Released between the two statements: whoever held it is done without an
  // answer, and this attempt holds nothing. The caller tries again.
  if (!row) return { claimId: '', requestDigest: attempt.requestDigest };
  return {
    claimId: row.claim_id,
    requestDigest: row.request_digest,
    answer: row.answer ?? undefined,
  };
}

/** Keeps the answer of a claim that is still this attempt's own. */
export async function keepAnswer(
  knex: Knex,
  claimId: string,
  answer: string,
): Promise<void> {
  await knex<Row>(table).where({ claim_id: claimId }).update({ answer });
}

/** Frees the key of a request that came to nothing. */
export async function releaseClaim(knex: Knex, claimId: string): Promise<void> {
  await knex<Row>(table)
    .where({ claim_id: claimId })
    .whereNull('answer')
    .delete();
}

/** Removes what expired; answers how many keys that were. */
export async function purgeExpiredKeys(
  knex: Knex,
  now: string,
): Promise<number> {
  return knex<Row>(table).where('expires_at', '<=', now).delete();
}

function keyColumns({ principal, contract, key }: IdempotencyKey) {
  return { principal, contract, key };
}

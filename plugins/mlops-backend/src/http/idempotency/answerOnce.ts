import { createHash, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { conflict, invalidInput } from '../refusals';
import {
  claimKey,
  keepAnswer,
  releaseClaim,
  type IdempotencyKey,
} from './idempotencyStore';

const hour = 60 * 60 * 1000;
const keptFor = 24 * hour;
// Longer than any request lives: after it, whoever held the key is gone.
const abandonedAfter = hour / 6;

/** The key a caller sent, and what it was sent with. */
export interface KeyedRequest extends IdempotencyKey {
  /** Path, query and body: another request must not reuse the key. */
  readonly request: unknown;
}

/** An answer, and whether it was given before. */
export interface OnceAnswer {
  readonly answer: unknown;
  readonly isReplay: boolean;
}

/**
 * Runs a handler once per key and gives every repetition the first answer. A
 * request that fails keeps nothing, so it can be sent again under its key.
 *
 * @throws 409 while the first request still runs, or when the key was used for
 * another request
 */
export async function answerOnce(
  knex: Knex,
  keyed: KeyedRequest,
  now: Date,
  run: () => Promise<unknown>,
): Promise<OnceAnswer> {
  const claimId = randomUUID();
  const requestDigest = digestOf(keyed.request);
  const held = await claimKey(knex, {
    principal: keyed.principal,
    contract: keyed.contract,
    key: keyed.key,
    claimId,
    requestDigest,
    now: now.toISOString(),
    expiresAt: new Date(now.getTime() + keptFor).toISOString(),
    abandonedBefore: new Date(now.getTime() - abandonedAfter).toISOString(),
  });
  if (held.requestDigest !== requestDigest) {
    throw conflict(
      'This Idempotency-Key was used for another request; send a new key.',
      { idempotencyKey: keyed.key, state: 'used' },
    );
  }
  if (held.answer !== undefined) {
    return { answer: JSON.parse(held.answer), isReplay: true };
  }
  if (held.claimId !== claimId) {
    throw conflict(
      'A request with this Idempotency-Key is still running; try again in a moment.',
      { idempotencyKey: keyed.key, state: 'running' },
    );
  }
  try {
    const answer = await run();
    await keepAnswer(knex, claimId, JSON.stringify(answer));
    return { answer, isReplay: false };
  } catch (error) {
    await releaseClaim(knex, claimId);
    throw error;
  }
}

/**
 * The key of a request's `Idempotency-Key` header, if it has one.
 *
 * @throws 400 when it is no usable key
 */
export function idempotencyKeyOf(
  header: string | undefined,
): string | undefined {
  if (header === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(header)) {
    const field = 'header.idempotency-key';
    throw invalidInput([
      {
        field,
        sentence: `${field} must be 1 to 255 visible characters without spaces.`,
      },
    ]);
  }
  return header;
}

function digestOf(request: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(request) ?? '')
    .digest('hex');
}

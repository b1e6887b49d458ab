import { createEntry, type JsonObject } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { setTimeout as delay } from 'node:timers/promises';
import { actorIdOf, type LedgerActor } from './actorStore';
import { announceDecision } from './decisionListeners';
import { insertEntries, takeIndices } from './entryStore';
import { isLostRace, isUniqueViolation, StreamConflict } from './lostRace';
import { nativeSha256 } from './nativeSha256';

const mostAttempts = 30;
const longestPauseMs = 50;

/** One decision: the stream it belongs to, and what happened. */
export interface Decision {
  /** `review/<uuid>` */
  readonly stream: string;
  /** Version the state was read at; 0 when the stream must be new. */
  readonly expectedVersion: number;
  readonly events: readonly LedgerEvent[];
}

/** Something that happened; people only by id, free text only by commitment. */
interface LedgerEvent {
  /** `mlops.governance.signed-off@1` */
  readonly type: string;
  readonly payload: JsonObject;
}

/**
 * Decides: runs `work` in a transaction, appends its decision to the ledger as
 * the last statements of it (several, of a stream each, where one thing takes
 * the place of another), commits, and answers what `work` answered. State
 * and ledger are both written or neither is; an append that fails fails the
 * decision.
 *
 * `work` re-reads the state, asks the domain and saves projections. It runs
 * again when the race was lost (the stream moved on, a unique key was taken, a
 * deadlock, a busy database), so it must do nothing but SQL, and all of it
 * through `tx`. Without a `decision` nothing is appended.
 *
 * @throws StreamConflict when the race was lost too often
 */
export async function decide<T>(
  knex: Knex,
  by: { readonly actor: LedgerActor; readonly at: string },
  work: (tx: Knex.Transaction) => Promise<{
    readonly decision?: Decision | readonly Decision[];
    readonly answer: T;
  }>,
): Promise<T> {
  let contested: string | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { decision, answer } = await knex.transaction(async tx => {
        if (contested !== undefined) await waitForTurn(tx, contested);
        const done = await work(tx);
        for (const each of [done.decision ?? []].flat()) {
          await append(tx, by, each);
        }
        return done;
      });
      if (decision) announceDecision(knex);
      return answer;
    } catch (error) {
      if (attempt === mostAttempts || !isLostRace(error)) throw error;
      if (error instanceof StreamConflict) contested = error.stream;
      await delay(Math.random() * Math.min(longestPauseMs, 2 ** attempt));
    }
  }
}

async function append(
  tx: Knex.Transaction,
  { actor, at }: { readonly actor: LedgerActor; readonly at: string },
  { stream, expectedVersion, events }: Decision,
): Promise<void> {
  if (events.length === 0) throw new Error(`No event decided for ${stream}`);
  const actorId = await actorIdOf(tx, actor);
  const first = await takeIndices(tx, events.length, {
    ...{ stream, expectedVersion },
  });
  if (first === undefined) throw new StreamConflict(stream);
  const inserted = events.map(({ type, payload }, at0) => {
    const facts = {
      ...{ index: first + at0, at, type, stream },
      streamVersion: expectedVersion + 1 + at0,
    };
    const { entry, leafHash } = createEntry(
      { ...facts, actor: actorId, payload },
      nativeSha256,
    );
    return { ...facts, ...entry, leafHash };
  });
  try {
    await insertEntries(tx, inserted);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new StreamConflict(stream, error);
  }
}

/**
 * Those who lost a race over a stream queue up for the next one; otherwise
 * twenty people who sign at once would lose two hundred races.
 */
async function waitForTurn(
  tx: Knex.Transaction,
  stream: string,
): Promise<void> {
  // SQLite has one connection, which is a queue of its own.
  if (!tx.client.config.client.includes('pg')) return;
  await tx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    stream,
  ]);
}

import {
  factPeople,
  type DatedFact,
  type NewDatedFact,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf } from '../../audit';
import { factTable as table, notOver, toFacts, type FactRow } from './factRows';

const turn = 'ownership_turn';

/** A fact as it is kept: people by the ids the ledger knows them by. */
export interface FactToSave {
  readonly factId: string;
  readonly fact: NewDatedFact;
  readonly people: FactPeople;
  /** The commitment to the note. */
  readonly note?: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** The ids of whom a fact names. */
export interface FactPeople {
  readonly person?: string;
  /** The deputy, the stand-in or the successor. */
  readonly other?: string;
}

/**
 * Holds the facts until the transaction ends, so that nobody else enters or
 * ends one meanwhile.
 */
export async function holdFacts(tx: Knex.Transaction): Promise<void> {
  // SQLite has one connection: there the lock is the transaction itself.
  const row = await tx(turn).where({ id: 1 }).forUpdate().first('id');
  if (!row) throw new Error('The row that facts take turns by is lost');
}

/** The ids of whom a fact names, made where there are none yet. */
export async function idsOfPeople(
  tx: Knex.Transaction,
  fact: NewDatedFact,
): Promise<FactPeople> {
  const { person, other } = factPeople(fact);
  return {
    ...(person && { person: await actorIdOf(tx, user(person)) }),
    ...(other && { other: await actorIdOf(tx, user(other)) }),
  };
}

/** Keeps a fact. */
export async function insertFact(
  tx: Knex.Transaction,
  saved: FactToSave,
): Promise<void> {
  const { fact, people } = saved;
  await tx<FactRow>(table).insert({
    fact_id: saved.factId,
    kind: fact.kind,
    person_id: people.person ?? null,
    other_id: people.other ?? null,
    role: 'role' in fact ? fact.role ?? null : null,
    service_ref: 'service' in fact ? fact.service ?? null : null,
    target: 'target' in fact ? fact.target : null,
    entity_ref: 'entityRef' in fact ? fact.entityRef : null,
    digest: 'digest' in fact ? fact.digest : null,
    note: saved.note ?? null,
    valid_from: fact.from,
    valid_until: fact.until,
    recorded_at: saved.recordedAt,
    recorded_by: saved.recordedBy,
    ended_at: null,
    ended_by: null,
  });
}

/** Ends a fact that was not ended. */
export async function saveFactEnd(
  tx: Knex.Transaction,
  factId: string,
  end: { readonly at: string; readonly by: string },
): Promise<void> {
  await tx<FactRow>(table)
    .where({ fact_id: factId, ended_at: null })
    .update({ ended_at: end.at, ended_by: end.by });
}

/** One fact; undefined when there is none, or when it names somebody erased. */
export async function readFact(
  knex: Knex | Knex.Transaction,
  factId: string,
): Promise<DatedFact | undefined> {
  const rows = await knex<FactRow>(table).where({ fact_id: factId });
  const [fact] = await toFacts(knex, rows);
  return fact;
}

/**
 * Every fact that is not over at an instant, the one that begins first at the
 * front. One that names somebody who was erased is left out: it is about
 * nobody any more. Whoever entered a fact is titled by their ref.
 */
export async function listFacts(
  knex: Knex | Knex.Transaction,
  at: string,
): Promise<DatedFact[]> {
  const rows = await knex<FactRow>(table)
    .where(notOver(at))
    .orderBy([{ column: 'valid_from' }, { column: 'fact_id' }]);
  return toFacts(knex, rows);
}

function user(ref: string) {
  return { kind: 'user', ref } as const;
}

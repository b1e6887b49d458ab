import {
  datedFactSchema,
  factPeople,
  type DatedFact,
  type NewDatedFact,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, actorsOf, openTexts } from '../../audit';

const table = 'ownership_facts';
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

interface FactRow {
  fact_id: string;
  kind: string;
  person_id: string | null;
  other_id: string | null;
  role: string | null;
  service_ref: string | null;
  target: string | null;
  entity_ref: string | null;
  digest: string | null;
  note: string | null;
  valid_from: string;
  valid_until: string;
  recorded_at: string;
  recorded_by: string;
  ended_at: string | null;
  ended_by: string | null;
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
    .where('valid_until', '>', at)
    .andWhere(lasting =>
      lasting.whereNull('ended_at').orWhere('ended_at', '>', at),
    )
    .orderBy([{ column: 'valid_from' }, { column: 'fact_id' }]);
  return toFacts(knex, rows);
}

async function toFacts(
  knex: Knex | Knex.Transaction,
  rows: readonly FactRow[],
): Promise<DatedFact[]> {
  const actors = await actorsOf(
    knex,
    rows.flatMap(row => present(row.person_id, row.other_id, row.recorded_by)),
  );
  const notes = await openTexts(
    knex,
    rows.flatMap(row => present(row.note)),
  );
  const refOf = (id: string | null) =>
    id === null ? undefined : actors.get(id)?.ref.toLowerCase();
  return rows.flatMap(row => {
    const by = refOf(row.recorded_by);
    const fact = datedFactSchema.safeParse({
      kind: row.kind,
      ...whole({
        person: refOf(row.person_id),
        [otherNames[row.kind] ?? 'other']: refOf(row.other_id),
        role: row.role,
        service: row.service_ref,
        target: row.target,
        entityRef: row.entity_ref,
        digest: row.digest,
        note: row.note === null ? undefined : notes.get(row.note),
        endedAt: row.ended_at,
        recordedBy: by && { entityRef: by, title: by },
      }),
      from: row.valid_from,
      until: row.valid_until,
      factId: row.fact_id,
      recordedAt: row.recorded_at,
    });
    return fact.success ? [fact.data] : [];
  });
}

const otherNames: Readonly<Record<string, string>> = {
  deputy: 'deputy',
  'rota-swap': 'standIn',
  'hand-over': 'successor',
};

function user(ref: string) {
  return { kind: 'user', ref } as const;
}

function present(...values: (string | null)[]): string[] {
  return values.flatMap(value => value ?? []);
}

/** What is there: a key that is null or undefined is left out. */
function whole(fields: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value ?? false),
  );
}

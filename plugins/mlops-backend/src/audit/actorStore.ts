import {
  canonicalJson,
  type PrincipalKind,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { commitmentOf, commitTo } from './commitment';

const table = 'ledger_actors';

/**
 * Who decided: a person, a pipeline, or the suite itself. A person who comes
 * through a plugin or agent is another actor than the same person in the
 * portal; to ask whether two are one person, compare their refs.
 */
export interface LedgerActor {
  readonly kind: PrincipalKind | 'system';
  /** A user ref, or the subject of a pipeline. */
  readonly ref: string;
}

interface ActorRow {
  actor_id: string;
  kind: string | null;
  ref: string | null;
  salt: string | null;
  commitment: string;
}

/** Ids that a transaction has met already: one decision names an actor once. */
const met = new WeakMap<Knex.Transaction, Map<string, string>>();

/**
 * The id under which the ledger knows an actor: the same each time, until the
 * actor is erased.
 */
export async function actorIdOf(
  tx: Knex.Transaction,
  actor: LedgerActor,
): Promise<string> {
  const { id } = await actorWith(tx, actor, []);
  return id;
}

/**
 * The same, and in one statement with it whom other ids stand for, as
 * `actorsOf` has it.
 */
export async function actorWith(
  tx: Knex.Transaction,
  { kind, ref }: LedgerActor,
  ids: readonly string[],
): Promise<{ id: string; others: ReadonlyMap<string, LedgerActor> }> {
  const spelled = spelling({ kind, ref });
  const ofTx = met.get(tx) ?? new Map<string, string>();
  met.set(tx, ofTx);
  const known = ofTx.get(spelled);
  if (known) return { id: known, others: await actorsOf(tx, ids) };
  const rows = await tx<ActorRow>(table)
    .where({ kind, ref })
    .orWhereIn('actor_id', [...new Set(ids)]);
  const own = rows.find(row => row.kind === kind && row.ref === ref);
  const id = own?.actor_id ?? (await newIdOf(tx, { kind, ref }));
  ofTx.set(spelled, id);
  return { id, others: actorsIn(rows) };
}

async function newIdOf(
  tx: Knex.Transaction,
  { kind, ref }: LedgerActor,
): Promise<string> {
  const { commitment, salt } = commitTo(spelling({ kind, ref }));
  await tx<ActorRow>(table)
    .insert({ actor_id: idOf(commitment), kind, ref, salt, commitment })
    .onConflict(['kind', 'ref'])
    .ignore();
  // Somebody else may have been first.
  const kept = await tx<ActorRow>(table).where({ kind, ref }).first();
  if (!kept) throw new Error('The ledger kept no id for an actor');
  return kept.actor_id;
}

/**
 * Whom ids stand for. Absent are the erased, and those whose row somebody
 * changed: the id itself is a commitment to kind and ref.
 */
export async function actorsOf(
  knex: Knex | Knex.Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LedgerActor>> {
  if (ids.length === 0) return new Map();
  const rows = await knex<ActorRow>(table).whereIn('actor_id', [
    ...new Set(ids),
  ]);
  return actorsIn(rows);
}

function actorsIn(rows: readonly ActorRow[]): Map<string, LedgerActor> {
  const actors = new Map<string, LedgerActor>();
  for (const { actor_id: id, kind, ref, salt } of rows) {
    if (kind === null || ref === null || salt === null) continue;
    const actor = { kind: kind as LedgerActor['kind'], ref };
    if (idOf(commitmentOf(salt, spelling(actor))) === id) actors.set(id, actor);
  }
  return actors;
}

/**
 * Erases whom an actor's id stands for, for good; what the actor does later
 * gets another id. The entries stay provable.
 */
export async function eraseActor(
  knex: Knex | Knex.Transaction,
  { kind, ref }: LedgerActor,
): Promise<void> {
  await knex<ActorRow>(table)
    .where({ kind, ref })
    .update({ kind: null, ref: null, salt: null });
}

function spelling({ kind, ref }: LedgerActor): string {
  return canonicalJson({ kind, ref });
}

// The first half of the commitment as a UUID of version 8 (RFC 9562, 5.8).
// Random to whoever lacks the salt; and since the leaf holds it, nobody can
// pass an entry on to another person by changing the row here.
function idOf(commitment: string): string {
  const digits = commitment.slice('sha256:'.length);
  const variant = '89ab'[parseInt(digits[16], 16) % 4];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

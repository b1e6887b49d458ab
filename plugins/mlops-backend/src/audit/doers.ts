import type { Knex } from 'knex';
import { actorsOf, type LedgerActor } from './actorStore';
import { readHeadSize } from './entryStore';

const entries = 'ledger_entries';
/** More different combinations than these are not read. */
const mostCounted = 200_000;
const idsInStatement = 1_000;

/** How often somebody did something for a service. */
export interface DoerCount {
  readonly type: string;
  /** Canonical ref. */
  readonly service: string;
  /** Absent for whoever was erased. */
  readonly actor?: LedgerActor;
  readonly times: number;
}

/** Where another context keeps which service its streams are about. */
export interface StreamSubjects {
  readonly table: string;
  /** What streams begin with, such as `review/`; the id follows. */
  readonly prefix: string;
  readonly id: string;
  readonly service: string;
}

/**
 * Who did what for which service since an instant, counted by the database. The
 * service is the one that the payload names or, with `subjects`, the one that
 * the stream is about; entries about none are left out. Who did it is who
 * decided or, with `by`, whose id a field of the payload holds.
 */
export async function countDoers(
  knex: Knex,
  question: {
    readonly types: readonly string[];
    readonly since: string;
    readonly subjects?: StreamSubjects;
    readonly by?: string;
    /** Only entries whose payload has this text in this field. */
    readonly only?: { readonly field: string; readonly text: string };
  },
): Promise<DoerCount[]> {
  const { types, since, subjects, by, only } = question;
  const from = await firstIndexSince(knex, since);
  const done = knex({ e: entries })
    .whereIn('e.type', [...types])
    .andWhere('e.index', '>=', from)
    .andWhere('e.at', '>=', since)
    .select('e.type')
    .select({
      actor: by
        ? fieldOf(knex, 'e.payload', by)
        : fieldOf(knex, 'e.leaf', 'actor'),
    });
  if (only) {
    done.andWhereRaw('? = ?', [
      fieldOf(knex, 'e.payload', only.field),
      only.text,
    ]);
  }
  if (subjects) {
    const { table, prefix, id, service } = subjects;
    done
      .join({ s: table }, join =>
        join.on('e.stream', knex.raw('? || ??', [prefix, `s.${id}`])),
      )
      .select({ service: `s.${service}` });
  } else {
    done.select({ service: fieldOf(knex, 'e.payload', 'service') });
  }
  const rows: {
    type: string;
    service: string;
    actor: string | null;
    n: unknown;
  }[] = await knex
    .from(done.as('done'))
    .whereNotNull('service')
    .groupBy('type', 'service', 'actor')
    .select('type', 'service', 'actor')
    .count({ n: '*' })
    .limit(mostCounted);
  const actors = await actorsInChunks(
    knex,
    rows.flatMap(({ actor }) => actor ?? []),
  );
  return rows.map(({ type, service, actor: id, n }) => {
    const actor = id === null ? undefined : actors.get(id);
    return { type, service, ...(actor && { actor }), times: Number(n) };
  });
}

/**
 * The index of the first entry that is not older than an instant, found by
 * halving: nothing is read of the years before. Entries are in the order of
 * their commits, which is that of their instants but for a moment.
 */
async function firstIndexSince(knex: Knex, since: string): Promise<number> {
  const early = new Date(Date.parse(since) - 3_600_000).toISOString();
  let low = 0;
  let high = await readHeadSize(knex);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = await knex(entries).where({ index: middle }).first('at');
    if (row && row.at < early) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function actorsInChunks(
  knex: Knex,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LedgerActor>> {
  const distinct = [...new Set(ids)];
  const actors = new Map<string, LedgerActor>();
  for (let at = 0; at < distinct.length; at += idsInStatement) {
    const known = await actorsOf(knex, distinct.slice(at, at + idsInStatement));
    for (const [id, actor] of known) actors.set(id, actor);
  }
  return actors;
}

/** A text field of a JSON object that a column holds as text. */
function fieldOf(knex: Knex, column: string, field: string): Knex.Raw {
  return knex.client.config.client.includes('pg')
    ? knex.raw('(??::jsonb ->> ?)', [column, field])
    : knex.raw('json_extract(??, ?)', [column, `$.${field}`]);
}

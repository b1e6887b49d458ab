import { factEnd, type DatedFact } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { ServiceSight } from '../continuity/RememberedAnswers';
import type { FactPosition } from './factCursor';
import { factTable as table, notOver, toFacts, type FactRow } from './factRows';

const actors = 'ledger_actors';
/** So many values are parameters of their own; more are one. */
const mostNamed = 100;

/** What a fact may be about: any of these people, services and rotas. */
export interface FactSubjects {
  /** Refs of users; whoever a fact names, in whatever part. */
  readonly people?: readonly string[];
  readonly services?: readonly string[];
  /** `rota:flight-ops` */
  readonly rotas?: readonly string[];
}

/** Which facts a reader asks for. */
export interface FactFilter {
  /** The instant at which they are not over. */
  readonly at: string;
  /** Facts about any other service are hidden. */
  readonly sight: ServiceSight;
  /** A fact is about one of each; without any, every fact is meant. */
  readonly about: readonly FactSubjects[];
}

/** One page of facts. */
export interface FactPage {
  readonly facts: readonly DatedFact[];
  /** How many there are on all pages. */
  readonly totalItems: number;
  /** Whether others come behind these. */
  readonly hasMore: boolean;
}

/**
 * Some facts after a position, the one that begins first at the front. Those
 * that cannot be read (see `toFacts`) leave no gap: it reads on until there are
 * as many as were asked for.
 */
export async function pageFacts(
  knex: Knex,
  filter: FactFilter,
  page: { readonly limit: number; readonly after?: FactPosition },
): Promise<FactPage> {
  const meant = await filteredBy(knex, filter);
  const [counted] = await meant().count({ n: '*' });
  const facts: DatedFact[] = [];
  // One more than asked for tells whether there is another page.
  const wanted = page.limit + 1;
  let { after } = page;
  let isLast = false;
  while (facts.length < wanted && !isLast) {
    const missing = wanted - facts.length;
    const rows = await meant()
      .where(behind(after))
      .select<FactRow[]>('*')
      .orderBy([{ column: 'valid_from' }, { column: 'fact_id' }])
      .limit(missing);
    facts.push(...(await toFacts(knex, rows)));
    const last = rows[rows.length - 1];
    after = last && { from: last.valid_from, factId: last.fact_id };
    isLast = rows.length < missing;
  }
  return {
    facts: facts.slice(0, page.limit),
    totalItems: Number(counted.n),
    hasMore: facts.length > page.limit,
  };
}

/**
 * The swaps of the same rotas that meet the time of the given ones, these among
 * them: what a swap moves depends on them.
 */
export async function swapsBeside(
  knex: Knex,
  at: string,
  facts: readonly DatedFact[],
): Promise<DatedFact[]> {
  const swaps = facts.flatMap(fact =>
    fact.kind === 'rota-swap' ? [fact] : [],
  );
  if (swaps.length === 0) return [];
  const [from] = swaps.map(swap => swap.from).sort();
  const until = swaps.map(factEnd).sort()[swaps.length - 1];
  const rows = await knex<FactRow>(table)
    .where('kind', 'rota-swap')
    .where(notOver(at))
    .whereIn('target', [...new Set(swaps.map(({ target }) => target))])
    .where('valid_from', '<', until)
    .where('valid_until', '>', from);
  return toFacts(knex, rows);
}

/** Makes the query for facts that are meant, once for each use. */
async function filteredBy(
  knex: Knex,
  { at, sight, about }: FactFilter,
): Promise<() => Knex.QueryBuilder> {
  const subjects = await Promise.all(
    about.map(async each =>
      isAbout(knex, each, await idsOf(knex, each.people)),
    ),
  );
  return () => {
    const query = knex(table)
      .where(notOver(at))
      .where(nobodyErased)
      .where(seen(knex, sight));
    for (const condition of subjects) query.where(condition);
    return query;
  };
}

/** The ids of some people, as far as the ledger has heard of them. */
async function idsOf(
  knex: Knex,
  people: readonly string[] = [],
): Promise<string[]> {
  if (people.length === 0) return [];
  const rows: { actor_id: string }[] = await knex(actors)
    .select('actor_id')
    .where('kind', 'user')
    .whereRaw(isIn(knex, 'ref'), [JSON.stringify(people)]);
  return rows.map(row => row.actor_id);
}

type Condition = (facts: Knex.QueryBuilder) => void;

function behind(position: FactPosition | undefined): Condition {
  return facts => {
    if (!position) return;
    const { from, factId } = position;
    facts.whereRaw('(valid_from, fact_id) > (?, ?)', [from, factId]);
  };
}

/** A fact that names somebody who was erased is about nobody any more. */
function nobodyErased(facts: Knex.QueryBuilder): void {
  for (const column of ['person_id', 'other_id']) {
    // Few are erased, and an index leads to them: they are looked up once.
    facts.whereRaw(
      `coalesce(${column}, '') not in (select actor_id from ${actors} where kind is null)`,
    );
  }
}

/** A fact about a service is shown to whoever sees the service. */
function seen(knex: Knex, sight: ServiceSight): Condition {
  return facts => {
    if (sight.kind === 'all') return;
    facts
      .whereRaw(`${serviceOfRow} is null`)
      .orWhereRaw(isIn(knex, serviceOfRow), [JSON.stringify(sight.refs)]);
  };
}

function isAbout(
  knex: Knex,
  { services = [], rotas = [] }: FactSubjects,
  people: readonly string[],
): Condition {
  const any = [
    ['person_id', people] as const,
    ['other_id', people] as const,
    ['service_ref', services] as const,
    ['entity_ref', services] as const,
    ['target', rotas] as const,
  ].filter(([, values]) => values.length > 0);
  return facts => {
    // Nothing is about nobody, such as about the people of an empty group.
    if (any.length === 0) facts.whereRaw('1 = 0');
    for (const [column, values] of any) {
      // Of a list in one parameter PostgreSQL cannot tell how long it is, and
      // passes the index by.
      if (values.length <= mostNamed) facts.orWhereIn(column, values);
      else facts.orWhereRaw(isIn(knex, column), [JSON.stringify(values)]);
    }
  };
}

/** The service that a fact is about, as `serviceOf` has it. */
const serviceOfRow = `coalesce(service_ref,
  case when entity_ref like 'component:%' then entity_ref end)`;

/** A list of any length as one parameter: both engines bound their number. */
function isIn(knex: Knex, column: string): string {
  return knex.client.config.client.includes('pg')
    ? `${column} in (select jsonb_array_elements_text(?::jsonb))`
    : `${column} in (select value from json_each(?))`;
}

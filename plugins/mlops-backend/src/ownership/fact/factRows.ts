import { datedFactSchema, type DatedFact } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorsOf, openTexts } from '../../audit';

/** The table of dated facts. */
export const factTable = 'ownership_facts';

/** A fact as it stands in the table. */
export interface FactRow {
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

/** The condition that a fact is not over at an instant. */
export function notOver(at: string) {
  return (facts: Knex.QueryBuilder) =>
    facts
      .where('valid_until', '>', at)
      .andWhere(lasting =>
        lasting.whereNull('ended_at').orWhere('ended_at', '>', at),
      );
}

/**
 * The facts of rows, in their order. One that names somebody who was erased is
 * left out, and so is one that somebody changed by hand so that nobody can
 * tell what it says. Whoever entered a fact is titled by their ref.
 */
export async function toFacts(
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

function present(...values: (string | null)[]): string[] {
  return values.flatMap(value => value ?? []);
}

/** What is there: a key that is null or undefined is left out. */
function whole(fields: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value ?? false),
  );
}

import type { Knex } from 'knex';
import { commitmentOf, commitTo } from './commitment';

const table = 'ledger_texts';

interface TextRow {
  commitment: string;
  salt: string | null;
  text: string | null;
}

/**
 * Keeps free text beside the log and answers its commitment, for a payload to
 * name: `sha256:` and the digits of SHA-256(salt || text).
 */
export async function sealText(
  tx: Knex.Transaction,
  text: string,
): Promise<string> {
  const { commitment, salt } = commitTo(text);
  await tx<TextRow>(table).insert({ commitment, salt, text });
  return commitment;
}

/**
 * The texts behind commitments. Absent are those that were erased, and those
 * that somebody changed: what was not committed to is not shown as if it were.
 */
export async function openTexts(
  knex: Knex | Knex.Transaction,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (commitments.length === 0) return new Map();
  const rows = await knex<TextRow>(table)
    .whereIn('commitment', [...new Set(commitments)])
    .select('commitment', 'salt', 'text');
  return new Map(
    rows.flatMap(({ commitment, salt, text }) =>
      salt !== null && text !== null && commitmentOf(salt, text) === commitment
        ? [[commitment, text] as const]
        : [],
    ),
  );
}

/** Erases a text for good. The entries that name it stay provable. */
export async function eraseText(
  knex: Knex | Knex.Transaction,
  commitment: string,
): Promise<void> {
  await knex<TextRow>(table)
    .where({ commitment })
    .update({ salt: null, text: null });
}

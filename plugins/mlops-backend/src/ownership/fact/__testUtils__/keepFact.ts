import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, sealText } from '../../../audit';
import { holdFacts, idsOfPeople, insertFact } from '../factStore';

/** The id of the fact of a number: a higher one sorts later. */
export const factIdOf = (n: number) =>
  `0199c6d2-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Keeps a fact under a number, as the service does but for the ledger. */
export function keepFact(
  knex: Knex,
  n: number,
  fact: NewDatedFact,
  recorded: { readonly at: string; readonly by: string },
): Promise<void> {
  return knex.transaction(async tx => {
    await holdFacts(tx);
    await insertFact(tx, {
      ...{ factId: factIdOf(n), fact, people: await idsOfPeople(tx, fact) },
      ...('note' in fact &&
        fact.note && { note: await sealText(tx, fact.note) }),
      recordedAt: recorded.at,
      recordedBy: await actorIdOf(tx, { kind: 'user', ref: recorded.by }),
    });
  });
}

/** Erases whom the ledger knows by a ref. */
export async function eraseRef(knex: Knex, ref: string): Promise<void> {
  await knex('ledger_actors')
    .where({ ref })
    .update({ kind: null, ref: null, salt: null });
}

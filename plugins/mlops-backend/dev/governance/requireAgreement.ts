import type { Knex } from 'knex';
import { readReview } from '../../src/governance/reviewEvents';
import { updateReview, type ReviewRow } from '../../src/governance/reviewStore';

/**
 * Requires that what lists and gate find reviews by is what the ledger says:
 * built again from it, nothing differs. Answers how many entries there are.
 */
export async function requireAgreement(knex: Knex): Promise<number> {
  const before = await projection(knex);
  const rows = await knex<ReviewRow>('governance_reviews');
  await knex.transaction(async tx => {
    for (const row of rows) {
      const { record } = await readReview(tx, row.review_id);
      await updateReview(tx, row.review_id, record);
    }
  });
  expect(await projection(knex)).toEqual(before);
  const entries = await knex('ledger_entries').orderBy('index');
  const [{ size }] = await knex('ledger_head').select('size');
  expect(Number(size)).toBe(entries.length);
  const reviewed = new Set(
    entries
      .filter(({ stream }) => stream.startsWith('review/'))
      .map(({ stream }) => stream.slice('review/'.length)),
  );
  expect(reviewed).toEqual(new Set(rows.map(row => row.review_id)));
  return entries.length;
}

async function projection(knex: Knex) {
  return {
    reviews: await knex('governance_reviews').orderBy('review_id'),
    slots: await knex('governance_open_slots').orderBy([
      'review_id',
      'checkpoint',
      'slot',
    ]),
  };
}

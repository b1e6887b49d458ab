import type { Knex } from 'knex';
import { decide, readStream } from '../src/audit';

export const at = '2026-01-31T09:30:00.000Z';

/** State that decisions of tests are about, beside the ledger. */
export async function createVotes(knex: Knex): Promise<void> {
  await knex.schema.createTable('votes', table => {
    table.text('stream').notNullable();
    table.integer('place').notNullable();
    table.text('voter').notNullable();
  });
}

/** Takes the next place in a stream; answers which one it was. */
export function vote(
  knex: Knex,
  stream: string,
  voter: string,
): Promise<number> {
  return decide(
    knex,
    { actor: { kind: 'user', ref: `user:default/${voter}` }, at },
    async tx => {
      const { length } = await readStream(tx, stream);
      const place = length + 1;
      await tx('votes').insert({ stream, place, voter });
      return {
        answer: place,
        decision: {
          stream,
          expectedVersion: length,
          events: [{ type: 'mlops.test.voted@1', payload: { place, voter } }],
        },
      };
    },
  );
}

/**
 * Requires that state and ledger say the same, without a gap anywhere, and
 * answers how many votes there are.
 */
export async function requireAgreement(knex: Knex): Promise<number> {
  const votes = await knex('votes').select('stream', 'place', 'voter');
  const rows = await knex('ledger_entries').orderBy('index');
  const [{ size }] = await knex('ledger_head').select('size');
  expect(rows.map(row => Number(row.index))).toEqual([...rows.keys()]);
  expect(Number(size)).toBe(rows.length);
  const recorded = rows.map(row => ({
    ...{ stream: row.stream, place: Number(row.stream_version) },
    voter: JSON.parse(row.payload).voter,
  }));
  for (const { payload, stream_version: version } of rows) {
    expect(JSON.parse(payload).place).toBe(Number(version));
  }
  const inOrder = (a: object, b: object) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
  expect(recorded.sort(inOrder)).toEqual(
    votes.map(row => ({ ...row })).sort(inOrder),
  );
  const versions = new Map<string, number[]>();
  for (const { stream, place } of recorded) {
    versions.set(stream, [...(versions.get(stream) ?? []), place]);
  }
  for (const places of versions.values()) {
    expect(places.sort((a, b) => a - b)).toEqual(
      places.map((_, index) => index + 1),
    );
  }
  return votes.length;
}

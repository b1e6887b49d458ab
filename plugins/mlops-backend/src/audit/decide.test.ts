import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { at, createVotes, requireAgreement, vote } from '../../dev/votes';
import {
  actorsOf,
  decide,
  openTexts,
  readStream,
  sealText,
  StreamConflict,
} from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada = { kind: 'user', ref: 'user:default/ada' } as const;
const by = { actor: ada, at };

const opened = (stream: string, expectedVersion: number) => ({
  ...{ stream, expectedVersion },
  events: [{ type: 'mlops.test.opened@1', payload: {} }],
});

describe.each(databases.eachSupportedId())('decide on %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    await createVotes(knex);
  });

  it('appends what was decided, one entry for each event', async () => {
    const answer = await decide(knex, by, async tx => {
      const reason = await sealText(tx, 'Größe „stimmt“');
      return {
        answer: reason,
        decision: {
          stream: 'review/1',
          expectedVersion: 0,
          events: [
            { type: 'mlops.test.opened@1', payload: { reason } },
            { type: 'mlops.test.signed@1', payload: { n: [1, null] } },
          ],
        },
      };
    });
    const events = await readStream(knex, 'review/1');
    expect(events).toEqual([
      {
        ...{ index: 0, stream: 'review/1', streamVersion: 1, at },
        type: 'mlops.test.opened@1',
        actor: expect.stringMatching(/^[0-9a-f-]{36}$/),
        payload: { reason: answer },
      },
      {
        ...{ index: 1, stream: 'review/1', streamVersion: 2, at },
        type: 'mlops.test.signed@1',
        actor: events[0].actor,
        payload: { n: [1, null] },
      },
    ]);
    const actors = await actorsOf(knex, [events[0].actor]);
    expect(actors).toEqual(new Map([[events[0].actor, ada]]));
    const texts = await openTexts(knex, [answer]);
    expect(texts).toEqual(new Map([[answer, 'Größe „stimmt“']]));
  });

  it('appends decisions of several streams together, or none of them', async () => {
    const both = async () => ({
      answer: 'done',
      decision: [opened('review/1', 0), opened('review/2', 0)],
    });
    await decide(knex, by, both);
    const [first, second] = await Promise.all(
      ['review/1', 'review/2'].map(stream => readStream(knex, stream)),
    );
    expect([...first, ...second].map(({ index }) => index)).toEqual([0, 1]);
    const half = async () => ({
      answer: 'done',
      decision: [
        opened('review/3', 0),
        { ...opened('review/4', 0), events: [] },
      ],
    });
    await expect(decide(knex, by, half)).rejects.toThrow('No event decided');
    expect(await readStream(knex, 'review/3')).toEqual([]);
  });

  it('answers without an entry when nothing was decided', async () => {
    expect(await decide(knex, by, async () => ({ answer: 'no' }))).toBe('no');
    expect(await readStream(knex, 'review/1')).toEqual([]);
  });

  it('asks again when the stream moved on after it was read', async () => {
    let runs = 0;
    await decide(knex, by, async tx => {
      runs += 1;
      const { length } = await readStream(tx, 'review/1');
      if (runs === 1) {
        // As if it had been read before another decision was committed.
        await tx('votes').insert({ stream: 'x', place: 1, voter: 'x' });
        return { answer: 0, decision: opened('review/1', length + 1) };
      }
      return { answer: 0, decision: opened('review/1', length) };
    });
    expect(runs).toBe(2);
    expect(await readStream(knex, 'review/1')).toHaveLength(1);
    expect(await knex('votes')).toEqual([]);
  });

  it('asks again when a unique key was taken meanwhile', async () => {
    await knex.schema.createTable('keys', table => table.text('key').unique());
    await knex('keys').insert({ key: 'taken' });
    let runs = 0;
    const answer = await decide(knex, by, async tx => {
      runs += 1;
      if (runs === 1) await tx('keys').insert({ key: 'taken' });
      return { answer: 'refused', decision: opened('review/1', 0) };
    });
    expect([answer, runs]).toEqual(['refused', 2]);
  });

  it('gives up on a stream that is never where it was expected', async () => {
    const decision = opened('review/1', 7);
    const lost = decide(knex, by, async () => ({ answer: 0, decision }));
    await expect(lost).rejects.toThrow(StreamConflict);
    await expect(lost).rejects.toThrow('Others are deciding about review/1');
    expect(await requireAgreement(knex)).toBe(0);
  });

  it('says so when the row of the head is not there', async () => {
    await knex('ledger_head').delete();
    await expect(vote(knex, 'review/1', 'ada')).rejects.toThrow(
      'The ledger has lost its head row',
    );
  });

  it('takes nothing over from work that throws after it saved', async () => {
    await vote(knex, 'review/1', 'ada');
    const failing = decide(knex, by, async tx => {
      await tx('votes').insert({ stream: 'review/1', place: 2, voter: 'bob' });
      await sealText(tx, 'a reason');
      throw new Error('the catalog is down');
    });
    await expect(failing).rejects.toThrow('the catalog is down');
    expect(await requireAgreement(knex)).toBe(1);
    expect(await knex('ledger_texts')).toEqual([]);
  });

  it.each([
    ['type', { type: 'no type', payload: {} }],
    [
      'lone surrogate',
      { type: 'mlops.test.said@1', payload: { text: '\ud800' } },
    ],
    [
      'payload-too-large',
      { type: 'mlops.test.said@1', payload: { text: 'a'.repeat(1_048_576) } },
    ],
  ])(
    'fails the decision when its entry cannot be written: %s',
    async (_, event) => {
      let runs = 0;
      const failing = decide(knex, by, async tx => {
        runs += 1;
        await tx('votes').insert({ stream: 's', place: 1, voter: 'ada' });
        return {
          answer: 0,
          decision: { stream: 's', expectedVersion: 0, events: [event] },
        };
      });
      await expect(failing).rejects.toThrow();
      expect(runs).toBe(1);
      expect(await requireAgreement(knex)).toBe(0);
    },
  );

  it('refuses a decision without events', async () => {
    const decision = { stream: 's', expectedVersion: 0, events: [] };
    await expect(
      decide(knex, by, async () => ({ answer: 0, decision })),
    ).rejects.toThrow('No event decided for s');
  });

  it('takes the head of the ledger only when everything else is done', async () => {
    const statements: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    await vote(knex, 'review/1', 'ada');
    expect(statements.at(-1)).toMatch(/^COMMIT/i);
    expect(statements.at(-2)).toMatch(/^insert into .ledger_entries/);
    expect(statements.at(-3)).toMatch(/^update .ledger_head/);
  });
});

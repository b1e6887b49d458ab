import { TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { actorIdOf, eraseActor, type LedgerActor } from './actorStore';
import { decide } from './decide';
import { countDoers } from './doers';
import { readStreams } from './streams';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada: LedgerActor = { kind: 'user', ref: 'user:default/ada' };
const ci: LedgerActor = { kind: 'service', ref: 'pipeline:ci' };
const deployed = 'mlops.registry.deployment-recorded@1';
const signed = 'mlops.governance.signed-off@1';

describe.each(databases.eachSupportedId())('who did what, on %s', id => {
  let knex: Knex;
  let streams = 0;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
  });

  /** One decision about a stream of its own, or about the one named. */
  async function record(
    type: string,
    payload: JsonObject,
    options: { actor?: LedgerActor; at?: string; stream?: string } = {},
  ) {
    streams += 1;
    await decide(
      knex,
      {
        actor: options.actor ?? ada,
        at: options.at ?? '2026-11-26T09:30:00.000Z',
      },
      async () => ({
        answer: undefined,
        decision: {
          stream: options.stream ?? `stream/${streams}`,
          expectedVersion: 0,
          events: [{ type, payload }],
        },
      }),
    );
  }

  const count = (since = '2026-11-01T00:00:00.000Z') =>
    countDoers(knex, { types: [deployed], since });

  it('is counted by service and actor', async () => {
    await record(deployed, { service: 'component:default/a' });
    await record(deployed, { service: 'component:default/a' });
    await record(deployed, { service: 'component:default/a' }, { actor: ci });
    await record(deployed, { service: 'component:default/b' });
    await record(signed, { service: 'component:default/b' });
    await record(deployed, { about: 'nothing' });
    const found = await count();
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        {
          ...{ type: deployed, service: 'component:default/a' },
          ...{ actor: ada, times: 2 },
        },
        {
          ...{ type: deployed, service: 'component:default/a' },
          ...{ actor: ci, times: 1 },
        },
        {
          ...{ type: deployed, service: 'component:default/b' },
          ...{ actor: ada, times: 1 },
        },
      ]),
    );
  });

  it('is counted from an instant on, whatever else is on record', async () => {
    for (let day = 1; day <= 20; day += 1) {
      const at = `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`;
      await record(deployed, { service: 'component:default/a' }, { at });
      await record('mlops.test.other@1', {}, { at });
    }
    const times = async (since: string) => (await count(since))[0]?.times;
    expect(await times('2026-11-01T00:00:00.000Z')).toBe(20);
    expect(await times('2026-11-11T00:00:00.000Z')).toBe(10);
    expect(await times('2026-11-11T00:00:00.001Z')).toBe(9);
    expect(await times('2026-11-21T00:00:00.000Z')).toBeUndefined();
  });

  it('counts what was out of order by a moment', async () => {
    const early = '2026-11-10T11:59:59.000Z';
    const late = '2026-11-10T12:00:00.000Z';
    await record(deployed, { service: 'component:default/a' }, { at: late });
    await record(deployed, { service: 'component:default/a' }, { at: early });
    await record(deployed, { service: 'component:default/a' }, { at: late });
    expect((await count(late))[0].times).toBe(2);
  });

  it('names nobody who was erased', async () => {
    await record(deployed, { service: 'component:default/a' });
    await eraseActor(knex, ada);
    expect(await count()).toEqual([
      { type: deployed, service: 'component:default/a', times: 1 },
    ]);
  });

  it('names whom a field of the payload means, and only what it says', async () => {
    const bob: LedgerActor = { kind: 'user', ref: 'user:default/bob' };
    const bobsId = await knex.transaction(tx => actorIdOf(tx, bob));
    const call = { service: 'component:default/a', outcome: 'answered' };
    await record('mlops.test.called@1', { ...call, person: bobsId });
    await record('mlops.test.called@1', { ...call, person: bobsId });
    await record('mlops.test.called@1', call);
    await record('mlops.test.called@1', { ...call, outcome: 'no-answer' });
    const found = await countDoers(knex, {
      types: ['mlops.test.called@1'],
      ...{ since: '2026-11-01T00:00:00.000Z', by: 'person' },
      only: { field: 'outcome', text: 'answered' },
    });
    const counted = {
      ...{ type: 'mlops.test.called@1', service: 'component:default/a' },
    };
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        { ...counted, actor: bob, times: 2 },
        { ...counted, times: 1 },
      ]),
    );
  });

  it('takes the service from where another context keeps it', async () => {
    await knex.schema.createTable('test_subjects', table => {
      table.text('key').primary();
      table.text('about').notNullable();
    });
    await knex('test_subjects').insert({
      ...{ key: '1', about: 'component:default/a' },
    });
    await record(signed, {}, { stream: 'review/1' });
    await record(signed, {}, { stream: 'review/2' });
    expect(
      await countDoers(knex, {
        ...{ types: [signed], since: '2026-11-01T00:00:00.000Z' },
        subjects: {
          ...{ table: 'test_subjects', prefix: 'review/' },
          ...{ id: 'key', service: 'about' },
        },
      }),
    ).toEqual([
      {
        ...{ type: signed, service: 'component:default/a' },
        ...{ actor: ada, times: 1 },
      },
    ]);
  });

  it('is read of many streams at once, each in its order', async () => {
    const names = Array.from({ length: 600 }, (_, n) => `many/${n}`);
    await record('mlops.test.first@1', { n: 1 }, { stream: names[0] });
    await record('mlops.test.other@1', { n: 2 }, { stream: names[1] });
    await record('mlops.test.first@1', { n: 3 }, { stream: names[599] });
    await record('mlops.test.first@1', { n: 4 }, { stream: 'elsewhere' });
    expect(await readStreams(knex, names, ['mlops.test.first@1'])).toEqual([
      { stream: 'many/0', type: 'mlops.test.first@1', payload: { n: 1 } },
      { stream: 'many/599', type: 'mlops.test.first@1', payload: { n: 3 } },
    ]);
    expect(await readStreams(knex, [], ['mlops.test.first@1'])).toEqual([]);
  });
});

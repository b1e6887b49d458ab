import { TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, decide, type LedgerActor } from '../../audit';
import { migrate } from '../../database';
import { WorkOnRecord, type PlannedWork } from './WorkOnRecord';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const service = 'component:default/delay';

const none: PlannedWork = {
  between: async () => [],
  signers: async () => [],
};

describe.each(databases.eachSupportedId())('work on record on %s', id => {
  let knex: Knex;
  const clock = { now: new Date('2026-11-26T09:30:00.000Z') };
  beforeEach(async () => {
    clock.now = new Date('2026-11-26T09:30:00.000Z');
    knex = await databases.init(id);
    await migrate(knex);
  });

  const workOver = (
    planned: PlannedWork | undefined = none,
    database = async () => knex,
  ) =>
    new WorkOnRecord({
      ...{ database, planned, now: () => clock.now },
      renames: async () => new Map([['component:default/eta', service]]),
      logger: { warn: () => {} },
    });

  let streams = 0;
  async function record(
    type: string,
    actor: LedgerActor,
    at: string,
    payload: JsonObject = {},
  ) {
    streams += 1;
    await decide(knex, { actor, at }, async () => ({
      answer: undefined,
      decision: {
        ...{ stream: `test/${streams}`, expectedVersion: 0 },
        events: [{ type, payload: { service, ...payload } }],
      },
    }));
  }

  it('is what people and pipelines did within 180 days', async () => {
    const deployed = 'mlops.registry.deployment-recorded@1';
    const called = 'mlops.ownership.call-recorded@1';
    const ada: LedgerActor = { kind: 'user', ref: 'user:default/Ada' };
    await record(deployed, ada, '2026-05-30T09:29:59.999Z');
    await record(deployed, ada, '2026-05-30T09:30:00.000Z');
    await record(
      deployed,
      { kind: 'delegatedUser', ref: ada.ref },
      '2026-06-01T00:00:00.000Z',
    );
    await record(
      deployed,
      { kind: 'service', ref: 'pipeline:ci' },
      '2026-06-02T00:00:00.000Z',
    );
    const bob: LedgerActor = { kind: 'user', ref: 'user:default/bob' };
    const bobsId = await knex.transaction(tx => actorIdOf(tx, bob));
    for (const outcome of ['answered', 'no-answer']) {
      await record(called, ada, '2026-06-03T00:00:00.000Z', {
        ...{ outcome, person: bobsId },
      });
    }
    const { doings, notes } = await workOver().current();
    const person = 'user:default/ada';
    expect(notes).toEqual([]);
    expect(doings).toHaveLength(4);
    expect(doings).toEqual(
      expect.arrayContaining([
        { capability: 'deploy', service, person, times: 1 },
        { capability: 'deploy', service, times: 1 },
        {
          ...{ capability: 'answer-calls', service, times: 1 },
          person: bob.ref,
        },
      ]),
    );
  });

  it('asks governance for twelve weeks, and who signed', async () => {
    const between = vi.fn(none.between);
    const signers = vi.fn(async () => [
      {
        ...{ type: 'mlops.governance.signed-off@1', service, times: 2 },
        actor: { kind: 'user' as const, ref: 'user:default/ada' },
      },
    ]);
    const { doings } = await workOver({ between, signers }).current();
    expect(doings).toEqual([
      { capability: 'sign', service, person: 'user:default/ada', times: 2 },
    ]);
    expect(between).toHaveBeenCalledWith(
      '2026-11-26T09:30:00.000Z',
      '2027-02-15T00:00:00.000Z',
    );
    expect(signers).toHaveBeenCalledWith('2026-05-30T09:30:00.000Z');
  });

  it('is counted once a minute, however many ask', async () => {
    const between = vi.fn(none.between);
    const work = workOver({ ...none, between });
    const [first, second] = await Promise.all([work.current(), work.current()]);
    expect(second).toBe(first);
    clock.now = new Date('2026-11-26T09:30:59.999Z');
    expect(await work.current()).toBe(first);
    expect(between).toHaveBeenCalledTimes(1);
    clock.now = new Date('2026-11-26T09:31:00.000Z');
    await work.current();
    expect(between).toHaveBeenCalledTimes(2);
  });

  it('is what was last counted when the database does not answer, and says so', async () => {
    let isUp = false;
    const work = workOver(none, async () => {
      if (!isUp) throw new Error('no database');
      return knex;
    });
    expect((await work.current()).notes).toEqual([
      'The database did not answer: what is on record and what is due is not known.',
    ]);
    isUp = true;
    expect((await work.current()).notes).toEqual([]);
    isUp = false;
    clock.now = new Date('2026-11-26T10:00:00.000Z');
    expect((await work.current()).notes).toEqual([
      'The database did not answer: what is on record and what is due is as of Thursday 26 November 2026, 09:30 (UTC).',
    ]);
  });

  it('counts for a service what was done under the name it had before', async () => {
    const deployed = 'mlops.registry.deployment-recorded@1';
    const ada: LedgerActor = { kind: 'user', ref: 'user:default/ada' };
    const at = '2026-11-01T00:00:00.000Z';
    await record(deployed, ada, at, { service: 'component:default/eta' });
    expect((await workOver().current()).doings).toMatchObject([
      { service, capability: 'deploy', times: 1 },
    ]);
  });

  it('says that governance is off', async () => {
    const work = new WorkOnRecord({
      ...{ database: async () => knex, now: () => clock.now },
      renames: async () => new Map(),
      logger: { warn: () => {} },
    });
    expect((await work.current()).notes).toHaveLength(1);
  });
});

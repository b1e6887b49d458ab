import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { CallRecord } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { migrate } from '../../database';
import type { Caller } from '../../http';
import { mlService } from '../../../dev/entities';
import { CallLog } from './CallLog';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const service = 'component:default/arrival-delay';
const by = 'user:default/mlops-engineer-1';
const pilot = 'user:default/pilot';
const caller: Caller = {
  principal: { kind: 'user', id: by },
  credentials: mockCredentials.user(by),
};
const call: CallRecord = {
  ...{ service, symptom: 'latency', person: pilot },
  ...{ outcome: 'answered', note: 'Restarted it, Größe „x“.' },
};

describe.each(databases.eachSupportedId())('calls on %s', id => {
  let knex: Knex;
  let log: CallLog;
  const get = vi.fn();
  const recalls = vi.fn();

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    get.mockReset().mockResolvedValue(mlService('arrival-delay'));
    recalls.mockReset().mockReturnValue(false);
    log = new CallLog({
      ...{ database: async () => knex, services: { get }, newId },
      now: () => new Date('2026-03-29T00:30:00.000Z'),
      sight: { recalls },
      patienceMs: 20,
      organisation: {
        current: async () => ({
          facts: {
            people: new Map([[pilot, { title: 'Pilot', specialisations: [] }]]),
            groups: new Map(),
          },
          ...{ domains: new Map(), systems: new Map(), services: new Map() },
          ...{ digest: '', asOf: '2026-03-29T00:00:00.000Z' },
        }),
      },
    });
  });

  const listed = async () => (await log.list(service, caller)).items;

  it('are one entry of the ledger each, that names nobody and quotes nothing', async () => {
    const { callId, recordedAt } = await log.record(call, caller);
    expect(await listed()).toEqual([
      {
        ...{ callId, at: recordedAt, symptom: 'latency', outcome: 'answered' },
        by: { entityRef: by, title: by },
        person: { entityRef: pilot, title: 'Pilot' },
        note: call.note,
      },
    ]);
    const entries = await knex('ledger_entries');
    expect(entries).toMatchObject([
      { type: 'mlops.ownership.call-recorded@1', stream: `call/${callId}` },
    ]);
    const kept = JSON.stringify([entries, await knex('ownership_calls')]);
    expect(kept).not.toMatch(/user:|Größe/);
  });

  it('are listed by service, the newest first and at most twenty', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 22; n += 1) {
      ids.push((await log.record({ ...call, note: undefined }, caller)).callId);
    }
    await log.record({ ...call, service: 'component:default/other' }, caller);
    expect((await listed()).map(({ callId }) => callId)).toEqual(
      ids.reverse().slice(0, 20),
    );
  });

  it('name neither whom nor by whom once they were erased', async () => {
    await log.record({ ...call, note: undefined }, caller);
    await knex('ledger_actors').update({ kind: null, ref: null, salt: null });
    const [only] = await listed();
    expect(only).not.toHaveProperty('by');
    expect(only).not.toHaveProperty('person');
  });

  it('may be of the platform contact, and of nobody the catalog does not know', async () => {
    await log.record({ ...call, person: undefined }, caller);
    expect((await listed())[0]).not.toHaveProperty('person');
    await expect(
      log.record({ ...call, person: 'user:default/nobody' }, caller),
    ).rejects.toThrow('body.person is nobody in the catalog');
  });

  it.each([
    [
      'refuses',
      async () => Promise.reject(new ServiceUnavailableError('away')),
    ],
    ['says nothing', () => new Promise(() => {})],
  ])(
    'are recorded by whoever was shown the service while the catalog %s',
    async (_, silence) => {
      get.mockImplementation(silence);
      recalls.mockReturnValue(true);
      await log.record(call, caller);
      expect(recalls).toHaveBeenCalledWith(service, caller);
      recalls.mockReturnValue(false);
      await expect(log.record(call, caller)).rejects.toThrow(
        /away|did not answer/,
      );
      expect(await knex('ownership_calls')).toHaveLength(1);
    },
  );

  it('are not recorded about a service that is not there', async () => {
    get.mockRejectedValue(new NotFoundError('nowhere'));
    recalls.mockReturnValue(true);
    await expect(log.record(call, caller)).rejects.toThrow('nowhere');
    expect(await knex('ledger_entries')).toHaveLength(0);
  });
});

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { ledgerOver, verifyLedger } from '../../../dev/ledgerOf';
import { readStream } from '../../audit';
import { migrate } from '../../database';
import { registryRows } from '../registryRows';
import { readRenames } from './renameStore';
import { ServiceRenames } from './ServiceRenames';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const [eta, delay, arrival] = ['eta', 'delay', 'arrival-delay'].map(
  name => `component:default/${name}`,
);

describe.each(databases.eachSupportedId())('ServiceRenames on %s', id => {
  let knex: Knex;
  let claims: Map<string, string[]>;
  let there: Set<string>;
  const logger = mockServices.logger.mock();
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    claims = new Map([[eta, [arrival]]]);
    there = new Set([arrival]);
    vi.clearAllMocks();
  });

  const replica = () =>
    new ServiceRenames({
      database: async () => knex,
      rows: registryRows,
      claims: async () => claims,
      isThere: async ref => there.has(ref),
      now: () => new Date('2026-11-26T09:30:00.000Z'),
      logger,
    });

  async function version(service: string, ordinal: number) {
    await knex('registry_services')
      .insert({ service_ref: service, last_ordinal: ordinal })
      .onConflict('service_ref')
      .merge();
    await knex('model_versions').insert({
      ...{ version_id: newId(), service_ref: service, ordinal },
      ...{ variant: '', kind: 'tabular', lineage: '{}', authors: '[]' },
      lineage_digest: `digest-${ordinal}`,
      metrics: '{}',
      registered_at: '2026-01-31T09:30:00.000Z',
      registered_by: 'nobody',
    });
  }

  const versionsOf = async (service: string) =>
    (
      await knex('model_versions')
        .where({ service_ref: service })
        .orderBy('ordinal')
        .select('ordinal')
    ).map(({ ordinal }) => ordinal);

  it('moves what is stored under the former name, and puts it on record once', async () => {
    await version(eta, 1);
    await version(eta, 2);
    await Promise.all([replica(), replica(), replica()].map(r => r.follow()));
    await replica().follow();
    expect(await versionsOf(arrival)).toEqual([1, 2]);
    expect(await versionsOf(eta)).toEqual([]);
    expect(await knex('registry_services')).toEqual([
      { service_ref: arrival, last_ordinal: 2 },
    ]);
    expect(await readStream(knex, `service/${arrival}`)).toMatchObject([
      {
        type: 'mlops.registry.service-renamed@1',
        at: '2026-11-26T09:30:00.000Z',
        payload: {
          service: arrival,
          formerly: eta,
          moved: { modelVersions: 2 },
        },
      },
    ]);
    expect(await knex('ledger_entries').select('index')).toHaveLength(1);
    expect(logger.warn).not.toHaveBeenCalled();
    const { heads, ledger } = ledgerOver(knex);
    await heads.settle();
    expect(await verifyLedger(ledger)).toMatchObject({
      verified: true,
      isCut: false,
    });
  });

  it('records nothing where nothing is stored', async () => {
    await replica().follow();
    expect(await knex('ledger_entries').select('index')).toEqual([]);
  });

  it('takes nothing from what the catalog still has, and says so once', async () => {
    await version(eta, 1);
    there.add(eta);
    const one = replica();
    await one.follow();
    await one.follow();
    expect(await versionsOf(eta)).toEqual([1]);
    expect(logger.warn.mock.calls).toEqual([
      [
        `${arrival} says that it was called ${eta}, which is in the catalog still: what is stored under that name moves once it is gone, usually within a minute. If these are two services, take the name out of the annotation mlops.pitwall.dev/formerly.`,
      ],
    ]);
    await expect(one.settle(arrival, [eta])).rejects.toMatchObject({
      name: 'ConflictError',
      current: { code: 'rename-waits' },
    });
    there.delete(eta);
    await one.settle(arrival, [eta]);
    expect(await versionsOf(arrival)).toEqual([1]);
  });

  it('moves nothing while two say that the name was theirs', async () => {
    await version(eta, 1);
    claims.set(eta, [arrival, delay]);
    await replica().follow();
    expect(await versionsOf(eta)).toEqual([1]);
    expect(logger.warn.mock.calls).toEqual([
      [
        `${arrival} and ${delay} say that they were called ${eta}: what is stored under that name moves once only one says so in its annotation mlops.pitwall.dev/formerly.`,
      ],
    ]);
    // Also where the list of the catalog has only the other one yet.
    claims.set(eta, [delay]);
    await expect(replica().settle(arrival, [eta])).rejects.toThrow(/and/);
    expect(await versionsOf(eta)).toEqual([1]);
  });

  it('does not mix two histories, and lets the newer one go on', async () => {
    await version(eta, 1);
    await version(arrival, 1);
    await replica().follow();
    await replica().settle(arrival, [eta]);
    expect(await versionsOf(eta)).toEqual([1]);
    expect(await versionsOf(arrival)).toEqual([1]);
    expect(await knex('ledger_entries').select('index')).toEqual([]);
    expect(logger.warn.mock.calls).toEqual([
      [
        `${arrival} says that it was called ${eta}, but has versions or measurements of its own: two histories are not mixed, and what is stored under ${eta} stays there.`,
      ],
    ]);
  });

  it('keeps the older row where both names have one', async () => {
    await version(eta, 4);
    await knex('registry_services').insert({
      service_ref: arrival,
      last_ordinal: 0,
    });
    await replica().follow();
    expect(await knex('registry_services')).toEqual([
      { service_ref: arrival, last_ordinal: 4 },
    ]);
  });

  it('follows a chain of names, whichever of them the last one tells', async () => {
    await version(eta, 1);
    claims = new Map([[eta, [delay]]]);
    await replica().follow();
    claims = new Map([[delay, [arrival]]]);
    await replica().follow();
    expect(await versionsOf(arrival)).toEqual([1]);
    expect(await readRenames(knex)).toEqual(
      new Map([
        [eta, arrival],
        [delay, arrival],
      ]),
    );
  });

  it('follows a name that is taken back', async () => {
    await version(eta, 1);
    await replica().follow();
    claims = new Map([[arrival, [eta]]]);
    there = new Set([eta]);
    await replica().follow();
    expect(await versionsOf(eta)).toEqual([1]);
    expect(await readRenames(knex)).toEqual(new Map([[arrival, eta]]));
  });

  it('leaves alone what another service stores under the name later', async () => {
    await version(eta, 1);
    await replica().follow();
    await version(eta, 1);
    there.add(eta);
    await replica().settle(arrival, [eta]);
    there.delete(eta);
    await replica().follow();
    expect(await versionsOf(eta)).toEqual([1]);
    // A third one that had the name since is followed all the same.
    claims.set(eta, [arrival, delay]);
    await replica().follow();
    expect(await versionsOf(delay)).toEqual([1]);
  });

  it('moves all of it or nothing', async () => {
    await version(eta, 1);
    const broken = new ServiceRenames({
      database: async () => knex,
      rows: [...registryRows, { table: 'nowhere', column: 'service' }].map(
        row => ({
          ...row,
          isBesideOthers: row.table === 'nowhere' || undefined,
        }),
      ),
      claims: async () => claims,
      isThere: async () => false,
      now: () => new Date(),
      logger,
    });
    await expect(broken.follow()).rejects.toThrow(/nowhere/);
    expect(await versionsOf(eta)).toEqual([1]);
    expect(await knex('ledger_entries').select('index')).toEqual([]);
  });
});

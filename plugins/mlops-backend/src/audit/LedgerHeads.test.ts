import { TestDatabases } from '@backstage/backend-test-utils';
import type { LedgerAnchor } from '@pitwall/plugin-mlops-node';
import type { Knex } from 'knex';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '../database';
import { ledgerOver, payloads, record, signer } from '../../dev/ledgerOf';
import { FileAnchor, type LedgerHeads } from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

class MemoryAnchor implements LedgerAnchor {
  readonly name = 'memory';
  readonly kept: string[] = [];
  fault?: Error;
  async newestHead() {
    return this.kept.at(-1);
  }
  async keep(head: string) {
    if (this.fault) throw this.fault;
    this.kept.push(head);
  }
}

describe.each(databases.eachSupportedId())('heads of the ledger on %s', id => {
  let knex: Knex;
  let anchor: MemoryAnchor;
  const running: LedgerHeads[] = [];
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    anchor = new MemoryAnchor();
  });
  afterEach(() => running.splice(0).forEach(heads => heads.stop()));

  const start = (anchors: LedgerAnchor[] = [anchor]) => {
    const started = ledgerOver(knex, { signer, anchors });
    running.push(started.heads);
    return started;
  };

  it('follow each decision, and reach the anchors, by themselves', async () => {
    const { heads } = start();
    await heads.settle();
    await record(knex, 's/1', payloads(3));
    await vi.waitFor(() => expect(anchor.kept).toHaveLength(2));
    expect(anchor.kept[1]).toBe((await heads.newest())?.note);
    expect(anchor.kept[1]).toContain('\n3\n');
    expect(heads.anchorStates()).toEqual([{ name: 'memory', size: 3 }]);
  });

  it('catch up with what was decided before the start', async () => {
    await record(knex, 's/1', payloads(4100));
    const { heads } = start();
    await heads.settle();
    expect((await heads.newest())?.size).toBe(4100);
    expect(anchor.kept).toHaveLength(1);
  });

  it('are the same whoever derives them, several at once', async () => {
    const one = start();
    const two = start([]);
    await record(knex, 's/1', payloads(300));
    await Promise.all([one.heads.settle(), two.heads.settle()]);
    await record(knex, 's/2', payloads(300));
    await Promise.all([
      ...[one.heads.settle(), two.heads.settle()],
      ...[one.heads.catchUp(), two.heads.catchUp()],
    ]);
    expect(await two.heads.newest()).toEqual(await one.heads.newest());
    const sizes = await knex('ledger_heads').orderBy('size').pluck('size');
    expect(sizes.map(Number)).toEqual([300, 600]);
  });

  it('wait for no anchor; one that failed gets the newest head later', async () => {
    const { heads, logger } = start();
    anchor.fault = new Error('the disk is full');
    await record(knex, 's/1', payloads(1));
    await heads.settle();
    await heads.settle();
    expect((await heads.newest())?.size).toBe(1);
    expect(logger.error.mock.calls).toEqual([
      [
        'The anchor "memory" does not keep the head of 1 entries: the disk is full',
      ],
    ]);
    expect(heads.anchorStates()).toEqual([
      { name: 'memory', problem: 'the disk is full' },
    ]);
    anchor.fault = undefined;
    await heads.settle();
    expect(anchor.kept).toHaveLength(1);
    expect(heads.anchorStates()).toEqual([{ name: 'memory', size: 1 }]);
  });

  it.each([
    ['was set back', 2, /It keeps a head of 3 entries and the ledger has 2/],
    ['was rewritten', 3, /The first 3 entries are not those it keeps/],
    ['was rewritten and grew', 9, /The first 3 entries are not those/],
  ])(
    'tell when the database %s behind an anchor',
    async (_, size, sentence) => {
      const earlier = start();
      await record(knex, 's/1', payloads(3));
      await earlier.heads.settle();
      earlier.heads.stop();
      for (const table of ['entries', 'tiles', 'heads']) {
        await knex(`ledger_${table}`).delete();
      }
      await knex('ledger_tree').update({ size: 0 });
      await knex('ledger_head').update({ size: 0 });
      await record(knex, 's/2', payloads(size));
      const { heads, logger } = start();
      await heads.settle();
      expect(anchor.kept).toHaveLength(1);
      expect(heads.anchorStates()).toEqual([
        { name: 'memory', size: 3, problem: expect.stringMatching(sentence) },
      ]);
      expect(logger.error).toHaveBeenCalledTimes(1);
    },
  );

  it('are kept in a file', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'heads-'));
    const file = path.join(folder, 'ledger-heads.txt');
    await start([new FileAnchor(file)]).heads.settle();
    await record(knex, 's/1', payloads(2));
    const { heads } = start([new FileAnchor(file)]);
    await heads.settle();
    expect(await readFile(file, 'utf8')).toContain(
      (await heads.newest())?.note,
    );
    await rm(folder, { recursive: true });
  });
});

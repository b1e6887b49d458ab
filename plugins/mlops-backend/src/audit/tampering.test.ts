import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { ledgerOver, payloads, record, verifyLedger } from '../../dev/ledgerOf';
import type { LedgerService } from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the ledger on %s', id => {
  let knex: Knex;
  let ledger: LedgerService;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    ({ ledger } = ledgerOver(knex));
  });

  describe('after somebody has been at the database', () => {
    const table = 'ledger_entries';
    const change = async (index: number, edit: (row: Row) => Partial<Row>) => {
      const row = await knex(table).where({ index }).first();
      await knex(table).where({ index }).update(edit(row));
    };
    type Row = { leaf: string; payload: string };

    const cases: [string, () => Promise<unknown>, object][] = [
      [
        'a changed payload',
        () => change(7, () => ({ payload: '{"n":7}' })),
        { fault: 'payload', index: 7 },
      ],
      [
        'a payload that is spelt in another way',
        () => change(7, ({ payload }) => ({ payload: ` ${payload}` })),
        { fault: 'line', index: 7 },
      ],
      [
        'another actor in a leaf',
        () =>
          change(9, ({ leaf }) => ({
            leaf: leaf.replace(/"actor":"[0-9a-f]{8}/, '"actor":"00000000'),
          })),
        { fault: 'leaf', index: 9 },
      ],
      [
        'a leaf and a payload that fit each other',
        async () => {
          const other = await knex(table).where({ index: 4 }).first();
          const hash = JSON.parse(other.leaf).payloadHash;
          await change(9, ({ leaf }) => ({
            leaf: leaf.replace(/sha256:[0-9a-f]{64}/, hash),
            payload: other.payload,
          }));
        },
        { fault: 'leaf', index: 9 },
      ],
      [
        'a dropped entry',
        () => knex(table).where({ index: 5 }).delete(),
        { fault: 'index', index: 5, isCut: true },
      ],
      [
        'the last entry dropped',
        () => knex(table).where({ index: 299 }).delete(),
        { fault: 'missing', index: 299, isCut: true },
      ],
      [
        'two entries that swapped places',
        async () => {
          await knex(table).where({ index: 12 }).update({ index: -1 });
          await knex(table).where({ index: 200 }).update({ index: 12 });
          await knex(table).where({ index: -1 }).update({ index: 200 });
        },
        { fault: 'index', index: 12 },
      ],
      [
        'two leaves that swapped their payloads',
        async () => {
          const [one, two] = await knex(table).whereIn('index', [3, 8]);
          await change(3, () => ({ payload: two.payload }));
          await change(8, () => ({ payload: one.payload }));
        },
        { fault: 'payload', index: 3 },
      ],
    ];

    it.each(cases)('verifying names %s', async (_, tamper, expected) => {
      await record(knex, 's/1', payloads(300));
      await ledger.head();
      await tamper();
      expect(await verifyLedger(ledger)).toMatchObject({
        ...{ verified: false, isCut: false },
        ...expected,
      });
    });

    it('a gap is never signed over, and the last head stays', async () => {
      await record(knex, 's/1', payloads(3));
      const before = await ledger.head();
      await record(knex, 's/2', payloads(3));
      await knex(table).where({ index: 4 }).delete();
      const { ledger: later, logger } = ledgerOver(knex);
      expect((await later.head()).head).toBe(before.head);
      expect(logger.error).toHaveBeenCalledWith(
        'The tree of the ledger cannot be brought up to its entries: The ledger lacks entry 4, though it has had 6',
      );
      expect(await verifyLedger(later)).toMatchObject({ verified: true });
    });
  });
});

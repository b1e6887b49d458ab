import { TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '../database';
import { pendingSince, savePending } from './pendingStore';

const one = 'component:default/one';
const two = 'component:default/two';
const first = '2026-11-26T01:00:00.000Z';
const later = '2026-11-26T02:00:00.000Z';

describe('since when changes of control roles wait', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'is kept while they wait, and begins anew when they come back, on %s',
    async id => {
      const knex = await databases.init(id);
      await migrate(knex);
      const save = (at: string, ...digests: string[]) =>
        savePending(knex, [{ serviceRef: one, digests }], at);
      const since = async (ref = one, ...digests: string[]) =>
        Object.fromEntries(
          await pendingSince(knex, { serviceRef: ref, digests }, later),
        );

      await savePending(knex, [], first);
      await savePending(
        knex,
        [
          { serviceRef: one, digests: ['a'] },
          { serviceRef: two, digests: ['a'] },
        ],
        first,
      );
      await save(later, 'a', 'b');
      expect(await since()).toEqual({ a: first, b: later });
      // Acknowledged, and expired again.
      await save(later, 'b');
      expect(await since()).toEqual({ b: later });
      await save('2026-11-26T03:00:00.000Z', 'a', 'b');
      expect(await since()).toEqual({
        a: '2026-11-26T03:00:00.000Z',
        b: later,
      });
      expect(await since(two)).toEqual({ a: first });
      // One that nobody kept yet is kept as it is asked about.
      const asked = await Promise.all([since(two, 'c'), since(two, 'a', 'c')]);
      expect(asked).toEqual(Array(2).fill({ a: first, c: later }));
      await savePending(
        knex,
        [{ serviceRef: two, digests: ['c'] }],
        '2026-11-26T04:00:00.000Z',
      );
      expect(await since(two)).toEqual({ c: later });
    },
  );
});

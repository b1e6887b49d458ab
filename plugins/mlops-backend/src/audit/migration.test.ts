import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '../database';
import { payloads, record } from '../../dev/ledgerOf';
import { readStream } from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the ledger on %s', id => {
  it('is not taken down once something is in it', async () => {
    const knex = await databases.init(id);
    await migrate(knex);
    await record(knex, 'review/1', payloads(2));
    await expect(
      knex.migrate.down({
        directory: resolvePackagePath(
          '@pitwall/plugin-mlops-backend',
          'migrations',
        ),
        name: '20261125100000_ledger.js',
      }),
    ).rejects.toThrow('The ledger has 2 entries');
    expect(await readStream(knex, 'review/1')).toHaveLength(2);
  });
});

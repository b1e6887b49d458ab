import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from './openDatabase';

const directory = resolvePackagePath(
  '@pitwall/plugin-mlops-backend',
  'migrations',
);

describe('migrations', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'go up, all the way down and up again on %s',
    async id => {
      const knex = await databases.init(id);
      const ours = async () => [
        await knex.schema.hasTable('idempotency_keys'),
        await knex.schema.hasTable('fleet_services'),
        await knex.schema.hasTable('fleet_reading'),
        await knex.schema.hasTable('governance_reviews'),
        await knex.schema.hasTable('ownership_facts'),
        await knex.schema.hasTable('ownership_calls'),
        await knex.schema.hasTable('ownership_pending_changes'),
        await knex.schema.hasTable('registry_renames'),
      ];
      const all = (isThere: boolean) => Array(8).fill(isThere);
      await migrate(knex);
      expect(await ours()).toEqual(all(true));
      await knex.migrate.rollback({ directory }, true);
      expect(await ours()).toEqual(all(false));
      await migrate(knex);
      expect(await ours()).toEqual(all(true));
    },
  );
});

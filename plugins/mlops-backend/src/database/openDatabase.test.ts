import { TestDatabases } from '@backstage/backend-test-utils';
import { openDatabase } from './openDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('openDatabase on %s', id => {
  it('opens nothing before it is asked, and then once', async () => {
    const knex = await databases.init(id);
    const getClient = vi.fn().mockResolvedValue(knex);
    const onOpen = vi.fn().mockResolvedValue(undefined);
    const open = openDatabase({ getClient }, onOpen);
    expect(getClient).not.toHaveBeenCalled();
    await Promise.all([open(), open()]);
    await open();
    expect(getClient).toHaveBeenCalledTimes(1);
    expect(onOpen).toHaveBeenCalledTimes(1);
    expect(await knex.schema.hasTable('fleet_services')).toBe(true);
  });

  it('tries again after a failure', async () => {
    const knex = await databases.init(id);
    const getClient = vi
      .fn()
      .mockRejectedValueOnce(new Error('no database yet'))
      .mockResolvedValue(knex);
    const open = openDatabase({ getClient });
    await expect(open()).rejects.toThrow('no database yet');
    expect(await open()).toBe(knex);
  });

  it('leaves the schema alone where an operator migrates by hand', async () => {
    const knex = await databases.init(id);
    const open = openDatabase({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    await open();
    expect(await knex.schema.hasTable('fleet_services')).toBe(false);
  });
});

import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { serviceRows } from './wireRenames';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Columns that hold the ref of a service, of all tables there are. */
async function serviceColumns(knex: Knex): Promise<string[]> {
  const isPg = knex.client.config.client.includes('pg');
  const tables: { name: string }[] = isPg
    ? await knex('information_schema.tables')
        .where({ table_schema: 'public' })
        .select({ name: 'table_name' })
    : await knex('sqlite_master').where({ type: 'table' }).select('name');
  const columns = await Promise.all(
    tables.map(async ({ name }) =>
      Object.keys(await knex(name).columnInfo())
        .filter(column => /^service(_ref)?$/.test(column))
        .map(column => `${name}.${column}`),
    ),
  );
  return columns.flat().sort();
}

describe.each(databases.eachSupportedId())('serviceRows on %s', id => {
  it('names every table that holds the ref of a service', async () => {
    const knex = await databases.init(id);
    await migrate(knex);
    expect(await serviceColumns(knex)).toEqual(
      [
        // Read anew from the catalog, which knows the name of today.
        'fleet_services.service_ref',
        ...serviceRows.map(({ table, column }) => `${table}.${column}`),
      ].sort(),
    );
  });
});

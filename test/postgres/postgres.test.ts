import { TestDatabases } from '@backstage/backend-test-utils';
import { findPostgresBinaries } from './findPostgresBinaries';

describe('the PostgreSQL of the tests', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

  it('is there: neither engine was dropped silently', () => {
    expect(databases.eachSupportedId()).toEqual([
      ['POSTGRES_18'],
      ['SQLITE_3'],
    ]);
  });

  it('is a real PostgreSQL server with a database of its own per test', async () => {
    const [one, other] = await Promise.all([
      databases.init('POSTGRES_18'),
      databases.init('POSTGRES_18'),
    ]);
    const { rows } = await one.raw('select version() as version');
    expect(rows[0].version).toMatch(/^PostgreSQL \d+/);

    await one.schema.createTable('only_here', table => table.integer('id'));
    expect(await one.schema.hasTable('only_here')).toBe(true);
    expect(await other.schema.hasTable('only_here')).toBe(false);
  });

  it('says what to install when there is none', () => {
    expect(() => findPostgresBinaries(['/nowhere'])).toThrow(
      /^No PostgreSQL can be run for the tests: tried \/nowhere .*apt-get install postgresql/,
    );
  });
});

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
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

  it('is used by every test that uses a database', async () => {
    const plugins = path.resolve(__dirname, '../../plugins');
    const tests = (await readdir(plugins, { recursive: true }))
      .filter(file => /\.test\.tsx?$/.test(file))
      .filter(file => !file.includes('node_modules'));
    const oneEngineOnly: string[] = [];
    for (const file of tests) {
      const source = await readFile(path.join(plugins, file), 'utf8');
      const [, ids] = /TestDatabases\.create\(([^)]*)\)/.exec(source) ?? [];
      if (ids === undefined) continue;
      // A database that is to be killed is opened by the test itself.
      const isOnSqlite =
        ids.includes('SQLITE_3') || source.includes('sqliteFile()');
      if (!isOnSqlite || !ids.includes('POSTGRES_18')) oneEngineOnly.push(file);
    }
    expect(tests.length).toBeGreaterThan(0);
    expect(oneEngineOnly).toEqual([]);
  });
});

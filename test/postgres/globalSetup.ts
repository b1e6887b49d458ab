import { findPostgresBinaries } from './findPostgresBinaries';
import { startPostgres } from './startPostgres';

/** Where Backstage's `TestDatabases` looks for the id `POSTGRES_18`. */
const connectionVariable =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Gives the tests of a run a real PostgreSQL of their own, without docker. A
 * connection string that is set already wins, and projects of one run share
 * the server.
 */
export default async function globalSetup(): Promise<
  (() => Promise<void>) | undefined
> {
  if (process.env[connectionVariable]) {
    return undefined;
  }
  const server = await startPostgres(findPostgresBinaries());
  process.env[connectionVariable] = server.connectionString;
  return async () => {
    delete process.env[connectionVariable];
    await server.stop();
  };
}

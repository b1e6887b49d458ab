import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import { Client } from 'pg';

/** The engines every journey is made on. */
export const engines = ['SQLite', 'PostgreSQL'] as const;

export type Engine = (typeof engines)[number];

/** The databases of one portal, or of its replicas. */
export interface PortalDatabase {
  /** For `backend.database`. */
  readonly config: JsonObject;
  drop(): Promise<void>;
}

/** Databases that nobody else uses, one for each plugin. */
export function portalDatabase(engine: Engine): PortalDatabase {
  if (engine === 'SQLite') {
    return {
      config: { client: 'better-sqlite3', connection: ':memory:' },
      drop: async () => undefined,
    };
  }
  const prefix = `journey_${randomUUID().slice(0, 8)}_`;
  return {
    config: { client: 'pg', connection: postgresConnection(), prefix },
    drop: () => dropDatabases(prefix),
  };
}

/** @throws Error when the run has no PostgreSQL: it is never done without */
function postgresConnection(): string {
  const connection =
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
  if (!connection) throw new Error('There is no PostgreSQL for the journeys');
  return connection;
}

/** The names of the databases a portal made for itself. */
export async function databasesNamed(prefix: string): Promise<string[]> {
  return withClient(async client => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    return rows.map(({ datname }) => datname);
  });
}

async function dropDatabases(prefix: string): Promise<void> {
  const names = await databasesNamed(prefix);
  await withClient(async client => {
    for (const name of names) {
      await client.query(`drop database "${name}" with (force)`);
    }
  });
}

async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: postgresConnection() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { serverUser } from './serverUser';

const untilTheRunEnds = ['fsync', 'full_page_writes', 'synchronous_commit']
  .map(setting => ['-c', `${setting}=off`])
  .flat();

/** A server that lives as long as one test run. */
export interface TestPostgres {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/**
 * Starts an empty PostgreSQL on a free loopback port, tuned for tests: nothing
 * is synced to disk, because nothing survives the run, unless it is to be
 * measured as it runs in production.
 *
 * @throws Error with the server's own words when it does not come up
 */
export async function startPostgres(
  binaries: string,
  { isDurable = false }: { readonly isDurable?: boolean } = {},
): Promise<TestPostgres> {
  const user = serverUser();
  const home = await mkdtemp(path.join(tmpdir(), 'pitwall-postgres-'));
  if (user) {
    await chown(home, user.uid, user.gid);
  }
  const cluster = path.join(home, 'cluster');
  try {
    await promisify(execFile)(
      path.join(binaries, 'initdb'),
      [
        ...['-D', cluster, '-U', 'postgres', '-A', 'trust', '--no-sync'],
        ...['--encoding=UTF8', `--locale=${utf8Locale()}`],
      ],
      { ...user, cwd: home },
    );
    const port = await freePort();
    const server = spawn(
      path.join(binaries, 'postgres'),
      [
        ...['-D', cluster, '-h', '127.0.0.1', '-p', String(port), '-k', ''],
        ...['-c', 'max_connections=300'],
        ...(isDurable ? [] : untilTheRunEnds),
      ],
      { ...user, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const killAtExit = () => server.kill('SIGQUIT');
    process.once('exit', killAtExit);
    await untilReady(server);
    return {
      connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        process.off('exit', killAtExit);
        const ended = new Promise(resolve => server.once('exit', resolve));
        // Immediate shutdown: open connections of a failed test must not hold it.
        if (server.exitCode === null && server.kill('SIGQUIT')) {
          await ended;
        }
        await rm(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

function utf8Locale(): string {
  return process.platform === 'darwin' ? 'C' : 'C.UTF-8';
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => {
    probe.close(resolve);
  });
  return port;
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', chunk => {
      log += chunk;
      if (log.includes('ready to accept connections')) {
        // Keep the pipe flowing, keep nothing of it.
        server.stderr?.removeAllListeners('data').resume();
        resolve();
      }
    });
    server.once('error', reject);
    server.once('exit', code => {
      reject(
        new Error(`PostgreSQL ended with ${code} before it was ready: ${log}`),
      );
    });
  });
}

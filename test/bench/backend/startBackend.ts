import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../portal/freePort';
import { lastLines } from './lastLines';
import { untilAtRest } from './untilAtRest';

/** A backend in a process of its own. */
export interface RunningBackend {
  readonly baseUrl: string;
  /** From starting the process until it says it is ready. */
  readonly secondsToReady: number;
  /** Answers once the process has used next to no processor time for a while. */
  untilAtRest(): Promise<void>;
  stop(): Promise<void>;
}

export interface BackendOptions {
  /** Leave out the packages of this repository. */
  readonly isBare?: boolean;
  /** Size of the generated organisation; an empty catalog without it. */
  readonly services?: number;
  /** About how many people that organisation has; a few thousand without it. */
  readonly population?: number;
  /** Where a PostgreSQL is; SQLite in a folder of its own without it. */
  readonly postgres?: string;
  /** Who can sign in; one person of the generated organisation without it. */
  readonly people?: readonly string[];
  /** Files of packs, each of which production asks for. */
  readonly packs?: Readonly<Record<string, string>>;
}

const root = path.resolve(__dirname, '../../..');
const startTimeoutMs = 120_000;
// In memory where there is such a place: the disk is not what is measured.
const dataRoot = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/**
 * Starts the portal's backend on a free port, with data of its own, and waits
 * until it is ready.
 *
 * @throws Error with its last words when it ends before that
 */
export async function startBackend(
  options: BackendOptions = {},
): Promise<RunningBackend> {
  const data = await mkdtemp(path.join(dataRoot, 'pitwall-bench-'));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn(process.execPath, argumentsOf(options), {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PITWALL_BENCH_PORT: String(port),
      PITWALL_BENCH_DATA: data,
      PITWALL_BENCH_POSTGRES: options.postgres,
      PITWALL_BENCH_BARE: options.isBare ? '1' : '',
      PITWALL_BACKEND_SECRET: 'for-one-measurement-only',
      ...(options.services && {
        APP_CONFIG_bench_services: String(options.services),
      }),
      ...(options.population && {
        APP_CONFIG_bench_people: String(options.population),
      }),
      ...(options.people && {
        APP_CONFIG_auth_providers_demoPeople_people: JSON.stringify(
          options.people,
        ),
      }),
      ...(options.packs && {
        APP_CONFIG_mlops_packs: JSON.stringify({
          locations: Object.values(options.packs),
          assign: { all: { when: {}, packs: Object.keys(options.packs) } },
        }),
      }),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const words = lastLines(child);
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
  });
  const stop = async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    while (!(await isReady(baseUrl))) {
      if (
        child.exitCode !== null ||
        performance.now() - begun > startTimeoutMs
      ) {
        throw new Error(`The backend did not become ready:\n${words()}`);
      }
      await delay(20);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    baseUrl,
    secondsToReady: (performance.now() - begun) / 1000,
    untilAtRest: () => untilAtRest(child, words),
    stop,
  };
}

function argumentsOf({ postgres }: BackendOptions): string[] {
  const configs = [
    'app-config.yaml',
    'test/bench/app-config.bench.yaml',
    ...(postgres ? ['test/bench/app-config.bench-postgres.yaml'] : []),
  ];
  return [
    ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
    path.join(__dirname, 'runBackend.ts'),
    ...configs.flatMap(config => ['--config', config]),
  ];
}

async function isReady(baseUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${baseUrl}/.backstage/health/v1/readiness`);
    return answer.ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

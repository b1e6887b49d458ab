import { spawn } from 'node:child_process';
import path from 'node:path';

/** The folder of the repository. */
export const root = path.resolve(__dirname, '../../..');

/** Beside the portal of the run: one that a test may configure and stop. */
export interface PortalProcess {
  readonly baseUrl: string;
  /** Whether it serves API and app, or else the last of its log. */
  state(): Promise<string>;
  /** Ends it, as a machine that goes down would, unless it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts a portal in production mode, in a process of its own that ends with
 * whoever started it.
 *
 * @param port where API and app are served
 * @param setup the configuration it reads beside app-config.yaml, and the
 *   environment that says the rest
 */
export function startPortalProcess(
  port: number,
  setup: {
    readonly config: string;
    readonly env: Readonly<Record<string, string>>;
  },
): PortalProcess {
  const baseUrl = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [
      ...['--require', './packages/workspace/src/portal/endWithParent.cjs'],
      ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
      'packages/backend/src/index.ts',
      ...['--config', 'app-config.yaml', '--config', setup.config],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        APP_CONFIG_app_baseUrl: baseUrl,
        APP_CONFIG_backend_baseUrl: baseUrl,
        APP_CONFIG_backend_listen_port: String(port),
        ...setup.env,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      log = (log + chunk).slice(-20_000);
    });
  }
  const ended = new Promise<void>(resolve => {
    child.once('close', () => resolve());
  });
  return {
    baseUrl,
    async state() {
      try {
        const answers = await Promise.all(
          ['/.backstage/health/v1/readiness', '/'].map(address =>
            fetch(new URL(address, baseUrl)),
          ),
        );
        return answers.every(({ ok }) => ok) ? 'ready' : log;
      } catch {
        return log;
      }
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface OidcPortalSettings {
  readonly port: number;
  readonly metadataUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * The portal as an organisation runs it: production mode, the committed
 * app-config.oidc.yaml, no demo. The catalog holds the demo organisation's
 * people, so that there is somebody to sign in.
 */
export async function startOidcPortal(settings: OidcPortalSettings) {
  const data = await mkdtemp(path.join(tmpdir(), 'pitwall-oidc-'));
  const baseUrl = `http://localhost:${settings.port}`;
  const child = spawn(
    process.execPath,
    [
      ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
      'packages/backend/src/index.ts',
      ...['--config', 'app-config.yaml', '--config', 'app-config.oidc.yaml'],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PITWALL_BACKEND_SECRET: 'the secret of a test',
        PITWALL_OIDC_METADATA_URL: settings.metadataUrl,
        PITWALL_OIDC_CLIENT_ID: settings.clientId,
        PITWALL_OIDC_CLIENT_SECRET: settings.clientSecret,
        APP_CONFIG_app_baseUrl: baseUrl,
        APP_CONFIG_backend_baseUrl: baseUrl,
        APP_CONFIG_backend_listen_port: String(settings.port),
        APP_CONFIG_backend_database_connection_directory: data,
        APP_CONFIG_catalog_locations: JSON.stringify([
          { type: 'file', target: './packages/demo/organisation/*.yaml' },
        ]),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
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
    /** Whether it serves API and app, or else the last of its log. */
    async state(): Promise<string> {
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
      await rm(data, { recursive: true, force: true });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  startPortalProcess,
  type PortalProcess,
} from './portal/startPortalProcess';

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
export async function startOidcPortal(
  settings: OidcPortalSettings,
): Promise<PortalProcess> {
  const data = await mkdtemp(path.join(tmpdir(), 'pitwall-oidc-'));
  const portal = startPortalProcess(settings.port, {
    config: 'app-config.oidc.yaml',
    env: {
      PITWALL_BACKEND_SECRET: 'the secret of a test',
      PITWALL_OIDC_METADATA_URL: settings.metadataUrl,
      PITWALL_OIDC_CLIENT_ID: settings.clientId,
      PITWALL_OIDC_CLIENT_SECRET: settings.clientSecret,
      // It asks who the provider is while it starts, when a busy machine has
      // no time to hear the answer, and does not ask again.
      APP_CONFIG_auth_providers_oidc_production_timeout: '{"minutes":2}',
      APP_CONFIG_backend_database_connection_directory: data,
      APP_CONFIG_catalog_locations: JSON.stringify([
        { type: 'file', target: './packages/demo/organisation/*.yaml' },
      ]),
    },
  });
  return {
    ...portal,
    async stop() {
      await portal.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

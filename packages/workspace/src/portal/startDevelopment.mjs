import { requireFreePort } from '../machine/requireFreePort.mjs';
import { prepareWorkspace } from '../prepare/prepareWorkspace.mjs';
import { startProcessGroup } from '../processes/processGroups.mjs';
import { inRepository } from '../repository.mjs';
import { portalSecrets } from './portalSecrets.mjs';

const appPort = 3000;
const backendPort = 7007;
const forgePort = Number(process.env.PITWALL_FORGE_PORT ?? 7008);

/**
 * Runs backend and app with reload on every change; returns when they ended.
 *
 * @param {import('../console/createStages.mjs').Stages} stages
 */
export async function startDevelopment(stages) {
  await requireFreePort(backendPort);
  await requireFreePort(appPort);
  await requireFreePort(forgePort, 'PITWALL_FORGE_PORT');
  const { root, node, env } = await prepareWorkspace(stages);
  const appBaseUrl = `http://localhost:${appPort}`;
  const child = startProcessGroup(
    node,
    [
      ...['node_modules/.bin/backstage-cli', 'repo', 'start'],
      ...['packages/app', 'packages/backend'],
      ...['--config', inRepository('app-config.yaml')],
      ...['--config', inRepository('app-config.demo.yaml')],
    ],
    {
      cwd: root,
      env: {
        ...env,
        ...(await portalSecrets(inRepository('.data'))),
        NODE_ENV: 'development',
        PITWALL_FORGE_PORT: String(forgePort),
        // The app comes from a server of its own, with hot reload.
        APP_CONFIG_app_baseUrl: appBaseUrl,
        APP_CONFIG_backend_cors: JSON.stringify({
          origin: appBaseUrl,
          credentials: true,
          methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
        }),
        // The backend runs in its own folder here; paths in the configuration
        // are relative to the repository.
        APP_CONFIG_backend_database_connection_directory:
          inRepository('.data/development'),
        APP_CONFIG_pitwall_demo_forge_directory: inRepository(
          '.data/development/forge',
        ),
        APP_CONFIG_mlops_ledger_anchorFile: inRepository(
          '.data/development/ledger-heads.txt',
        ),
        APP_CONFIG_mlops_people_locations: JSON.stringify([
          inRepository('packages/demo/people/rotas.yaml'),
        ]),
        APP_CONFIG_mlops_people_export_folder: inRepository(
          '.data/development/who-to-call',
        ),
        APP_CONFIG_catalog_locations: JSON.stringify([
          {
            type: 'file',
            target: inRepository('packages/demo/organisation/*.yaml'),
          },
          {
            type: 'file',
            target: inRepository(
              'plugins/scaffolder-backend-module-mlops/templates/ml-service/template.yaml',
            ),
          },
        ]),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
}

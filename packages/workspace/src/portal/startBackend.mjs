import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { startProcessGroup } from '../processes/processGroups.mjs';

/**
 * A running backend that serves the API and the app.
 *
 * @typedef {object} RunningBackend
 * @property {string} baseUrl
 * @property {string} logFile
 * @property {Promise<unknown>} ended resolves when it ended or could not start
 */

/**
 * Starts the portal's one process, in production mode and with the demo
 * organisation. Its log goes to a file, so that the terminal keeps what the
 * reader needs.
 *
 * @param {import('../prepare/prepareWorkspace.mjs').Workspace} workspace
 * @param {{ port: number, forgePort: number, dataFolder: string, secrets: Record<string, string> }} options
 * @returns {RunningBackend}
 */
export function startBackend(
  { root, node, env },
  { port, forgePort, dataFolder, secrets },
) {
  const baseUrl = `http://localhost:${port}`;
  const logFile = path.join(dataFolder, 'portal.log');
  const log = openSync(logFile, 'w', 0o600);
  const child = startProcessGroup(
    node,
    [
      ...[
        '--require',
        path.join(root, 'packages/workspace/src/portal/endWithParent.cjs'),
      ],
      ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
      'packages/backend/src/index.ts',
      ...['--config', 'app-config.yaml', '--config', 'app-config.demo.yaml'],
    ],
    {
      cwd: root,
      env: {
        ...env,
        ...secrets,
        NODE_ENV: 'production',
        PITWALL_FORGE_PORT: String(forgePort),
        APP_CONFIG_pitwall_demo_forge_directory: path.join(dataFolder, 'forge'),
        APP_CONFIG_app_baseUrl: baseUrl,
        APP_CONFIG_backend_baseUrl: baseUrl,
        APP_CONFIG_backend_listen_port: String(port),
        APP_CONFIG_backend_database_connection_directory: path.join(
          dataFolder,
          'database',
        ),
        APP_CONFIG_mlops_ledger_anchorFile: path.join(
          dataFolder,
          'ledger-heads.txt',
        ),
        APP_CONFIG_mlops_people_export_folder: path.join(
          dataFolder,
          'who-to-call',
        ),
      },
      // Straight to the file: a pipe to a command that is gone would keep the
      // backend busy with failing to write.
      stdio: ['pipe', log, log],
    },
  );
  closeSync(log);
  const ended = new Promise(resolve => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  return { baseUrl, logFile, ended };
}

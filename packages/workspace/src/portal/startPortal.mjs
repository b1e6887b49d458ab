import path from 'node:path';
import { seconds } from '../console/createStages.mjs';
import { readPort } from '../machine/readPort.mjs';
import { requireDataFolder } from '../machine/requireDataFolder.mjs';
import { requireDiskSpace } from '../machine/requireDiskSpace.mjs';
import { requireFreePort } from '../machine/requireFreePort.mjs';
import { prepareWorkspace } from '../prepare/prepareWorkspace.mjs';
import { Refusal } from '../refusal.mjs';
import { inRepository } from '../repository.mjs';
import { buildApp } from './buildApp.mjs';
import { loadFlights } from './loadFlights.mjs';
import { portalSecrets } from './portalSecrets.mjs';
import { readForgeObstacle } from './readForgeObstacle.mjs';
import { startBackend } from './startBackend.mjs';
import { waitForDemo } from './waitForDemo.mjs';
import { welcome } from './welcome.mjs';

/** The database and the log of the demo, with room to grow. */
const neededMegabytes = 300;

/**
 * From a fresh clone to an open portal with the demo organisation; returns
 * when the portal has ended.
 *
 * @param {import('../console/createStages.mjs').Stages} stages
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function startPortal(stages, env = process.env) {
  const startedAt = performance.now();
  const port = readPort(env, 'PITWALL_PORT', 7007);
  // The port beside the portal's, so that who moves one has moved both.
  const forgePort = readPort(env, 'PITWALL_FORGE_PORT', port + 1);
  if (forgePort === port) {
    throw new Refusal(
      `PITWALL_PORT and PITWALL_FORGE_PORT are both ${port}: the portal and its stand-in for a forge need a port each.`,
    );
  }
  const dataFolder = path.resolve(env.PITWALL_DATA ?? inRepository('.data'));
  // Asked first: nobody wants to hear it after minutes of preparing.
  await requireFreePort(port);
  await requireFreePort(forgePort, 'PITWALL_FORGE_PORT');
  await requireDiskSpace(inRepository(), neededMegabytes);
  await requireDataFolder(dataFolder);
  await requireDiskSpace(dataFolder, neededMegabytes);
  const workspace = await prepareWorkspace(stages);
  await stages.run('App', () => buildApp(workspace));
  const secrets = await portalSecrets(dataFolder);
  const pipelineToken = secrets.PITWALL_DEMO_PIPELINE_TOKEN;
  const backend = startBackend(workspace, {
    ...{ port, forgePort },
    ...{ dataFolder, secrets },
  });
  const people = await stages.run('Portal and demo organisation', waitFor =>
    waitForDemo(backend, pipelineToken, { waitFor }),
  );
  await loadFlights(stages, workspace, {
    ...{ baseUrl: backend.baseUrl, dataFolder, secrets },
  });
  stages.say(`Ready after ${seconds(performance.now() - startedAt)}`);
  stages.say(
    welcome({
      ...{ baseUrl: backend.baseUrl, people, pipelineToken },
      createdToken: secrets.PITWALL_DEMO_CREATED_TOKEN,
      createIsOff: await readForgeObstacle(forgePort),
    }),
  );
  await backend.ended;
  throw new Refusal(
    `The backend ended by itself; its log is in ${backend.logFile}.`,
  );
}

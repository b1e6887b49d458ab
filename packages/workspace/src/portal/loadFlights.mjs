import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ProcessFailure, runProcess } from '../processes/runProcess.mjs';

const week = 7 * 24 * 60 * 60_000;

/** Far more than they take, also on a machine that has other things to do. */
const patienceMs = 300_000;

/**
 * Lets the demo tell the portal of its flights, at the first start and when
 * those it told of are no longer of the last half year.
 *
 * @param {import('../console/createStages.mjs').Stages} stages
 * @param {import('../prepare/prepareWorkspace.mjs').Workspace} workspace
 * @param {{ baseUrl: string, dataFolder: string, secrets: Record<string, string> }} portal
 * @param {number} [timeoutMs] when it opens the portal without them
 */
export async function loadFlights(
  stages,
  { root, node, env },
  { baseUrl, dataFolder, secrets },
  timeoutMs = patienceMs,
) {
  if (Date.now() - (await endOfFlights(dataFolder)) < week) {
    return;
  }
  const load = () =>
    runProcess(
      node,
      [
        ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
        'packages/demo/src/flights/main.ts',
      ],
      {
        cwd: root,
        timeoutMs,
        env: {
          ...env,
          ...secrets,
          // Not `localhost`: it may resolve to an address nobody listens on.
          PITWALL_PORTAL: baseUrl.replace('//localhost:', '//127.0.0.1:'),
          PITWALL_DATA: dataFolder,
        },
      },
    );
  try {
    await stages.run('Flights of 26 weeks', load);
  } catch (error) {
    if (!(error instanceof ProcessFailure)) {
      throw error;
    }
    // The portal is of use without them, and the next start tries again.
    stages.say(
      `The portal opens without its flights: ${
        error.output.trim() || error.message.replace(node, 'their loading')
      }`,
    );
  }
}

/**
 * When the last week ends that the demo told of, as it noted down itself.
 *
 * @param {string} dataFolder
 */
async function endOfFlights(dataFolder) {
  try {
    const file = path.join(dataFolder, 'flights.json');
    return Date.parse(JSON.parse(await readFile(file, 'utf8')).end) || 0;
  } catch {
    return 0;
  }
}

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startProcessGroup } from '../processes/processGroups.mjs';
import { Refusal } from '../refusal.mjs';
import { readFigure } from './readFigure.mjs';

/**
 * Runs measuring suites, one process each, and judges their figures.
 *
 * @param {import('../prepare/prepareWorkspace.mjs').Workspace} workspace
 * @param {{ suites: readonly string[], folder: string, write: (line: string) => void }} options all suites of the folder when none is named
 * @returns {Promise<boolean>} whether every bar was met
 */
export async function runBench(workspace, { suites, folder, write }) {
  const known = existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.bench.ts'))
        .map(name => name.replace('.bench.ts', ''))
    : [];
  const unknown = suites.filter(suite => !known.includes(suite));
  if (unknown.length > 0 || known.length === 0) {
    throw new Refusal(
      `There is no suite ${unknown.join(', ')}: choose from ${known.join(
        ', ',
      )}.`,
    );
  }
  let isMet = true;
  for (const suite of suites.length > 0 ? suites : known) {
    const file = path.join(folder, `${suite}.bench.ts`);
    isMet = (await runSuite(workspace, suite, file, write)) && isMet;
  }
  return isMet;
}

/**
 * @param {import('../prepare/prepareWorkspace.mjs').Workspace} workspace
 * @param {string} suite
 * @param {string} file
 * @param {(line: string) => void} write
 */
async function runSuite({ node, root, env }, suite, file, write) {
  const child = startProcessGroup(
    node,
    ['--require', '@backstage/cli-node/config/nodeTransform.cjs', file],
    {
      cwd: root,
      env: { NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (!child.stdout) {
    throw new Error('The output of a suite is not piped');
  }
  let figures = 0;
  let missed = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const figure = readFigure(line);
    if (figure) {
      write(line);
      figures += 1;
      missed += figure.ratio > figure.bar ? 1 : 0;
    }
  }
  if ((await ended) !== 0 || figures === 0) {
    throw new Refusal(`Suite ${suite} did not measure: see its words above.`);
  }
  return missed === 0;
}

import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ProcessFailure, runProcess } from '../processes/runProcess.mjs';

/**
 * One runner with the tests it is given.
 *
 * @typedef {object} Suite
 * @property {string} title
 * @property {(reportFile: string) => { args: readonly string[], env?: NodeJS.ProcessEnv }} command
 * @property {(report: any) => import('./countVitest.mjs').Count} count
 */

/**
 * Runs a suite and counts its tests. A test that did not run is a failure, and
 * so are a suite without tests and a runner that ends badly.
 *
 * @param {import('../prepare/prepareWorkspace.mjs').Workspace} workspace
 * @param {Suite} suite
 * @param {{ filters?: readonly string[], say: (line: string) => void }} options
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSuite(
  { root, node, env },
  suite,
  { filters = [], say },
) {
  const reportFile = path.join(
    root,
    '.cache/tests',
    `${suite.title.replace(/\W+/g, '-')}.json`,
  );
  await mkdir(path.dirname(reportFile), { recursive: true });
  await rm(reportFile, { force: true });
  const { args, env: more } = suite.command(reportFile);
  let endedWell = true;
  try {
    await runProcess(node, [...args, ...filters], {
      cwd: root,
      env: { ...env, ...more },
      echo: true,
    });
  } catch (error) {
    if (!(error instanceof ProcessFailure)) {
      throw error;
    }
    endedWell = false;
  }
  const report = await readFile(reportFile, 'utf8').catch(() => undefined);
  if (report === undefined) {
    say(`FAILED  ${suite.title}: it ended without a report`);
    return { passed: 0, failed: 1 };
  }
  const { passed, failed, skipped } = suite.count(JSON.parse(report));
  const complaints = [
    ...(skipped > 0 ? [`${skipped} tests did not run`] : []),
    ...(passed + failed === 0 ? ['it holds no test'] : []),
    ...(!endedWell && failed === 0 ? ['something failed outside a test'] : []),
  ];
  complaints.forEach(words => say(`FAILED  ${suite.title}: ${words}`));
  return {
    passed,
    failed:
      failed +
      skipped +
      complaints.length -
      // Each of the skipped is counted, not the complaint about them.
      (skipped > 0 ? 1 : 0),
  };
}

import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ProcessFailure, runProcess } from '../processes/runProcess.mjs';

/**
 * One runner with the tests it is given.
 *
 * @typedef {object} Suite
 * @property {string} title
 * @property {(reportFile: string) => { args: readonly string[], env?: NodeJS.ProcessEnv }} command
 * @property {(report: any) => import('./readVitest.mjs').Outcome} read
 */

/**
 * Runs a suite. A test that did not run is a failure, and so are a suite
 * without tests and a runner that ends badly.
 *
 * @param {import('../prepare/prepareWorkspace.mjs').Workspace} workspace
 * @param {Suite} suite
 * @param {{ filters?: readonly string[], say: (line: string) => void }} options
 * @returns {Promise<{ passed: number, failed: number, failures: readonly import('./readVitest.mjs').Failure[] }>}
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
  const { passed, skipped, failures } =
    report === undefined
      ? { passed: 0, skipped: 0, failures: [] }
      : suite.read(JSON.parse(report));
  const complaints = [
    ...(report === undefined ? ['it ended without a report'] : []),
    ...(skipped > 0 ? [`${skipped} tests did not run`] : []),
    ...(report !== undefined && passed + failures.length === 0
      ? ['it holds no test']
      : []),
    ...(report !== undefined && !endedWell && failures.length === 0
      ? ['something failed outside a test']
      : []),
  ].map(message => ({ name: suite.title, message }));
  complaints.forEach(({ name, message }) => say(`FAILED  ${name}: ${message}`));
  return {
    passed,
    failed:
      failures.length +
      skipped +
      complaints.length -
      // Each of the skipped is counted, not the complaint about them.
      (skipped > 0 ? 1 : 0),
    failures: [...failures, ...complaints],
  };
}

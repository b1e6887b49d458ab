import { listChecks } from '../checks/listChecks.mjs';
import { runChecks } from '../checks/runChecks.mjs';
import { seconds } from '../console/createStages.mjs';
import { buildApp } from '../portal/buildApp.mjs';
import { prepareWorkspace } from '../prepare/prepareWorkspace.mjs';
import { Refusal } from '../refusal.mjs';
import { findChromium } from './findChromium.mjs';
import { listFailures } from './listFailures.mjs';
import { suites } from './listSuites.mjs';
import { needsOf, requireSystemPackages } from './requireSystemPackages.mjs';
import { runSuite } from './runSuite.mjs';

const everything = ['check', ...Object.keys(suites)];

/** Suites that open the built app. */
const openTheApp = ['journeys', 'browser'];

/**
 * Prepares the machine and runs checks and tests, all of them or the named
 * ones; a part that fails does not keep the others from running, and what
 * failed is told once more at the end. Words that
 * name no suite go to the runner of the one suite that is named.
 *
 * @param {import('../console/createStages.mjs').Stages} stages
 * @param {{ words?: readonly string[], size?: 'small' | 'full' }} [options]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runTests(stages, { words = [], size = 'small' } = {}) {
  const named = words.filter(word => everything.includes(word));
  const filters = words.filter(word => !everything.includes(word));
  if (filters.length > 0 && named.length !== 1) {
    throw new Refusal(
      `There is no suite ${filters.join(', ')}: choose from ${everything.join(
        ', ',
      )}.`,
    );
  }
  const only = named.length > 0 ? named : everything;
  if (only.some(name => name in suites)) {
    await stages.run('System packages', () =>
      requireSystemPackages({ needs: needsOf(only) }),
    );
  }
  const prepared = await prepareWorkspace(stages);
  const workspace = {
    ...prepared,
    env: {
      ...prepared.env,
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      PITWALL_CHROMIUM: findChromium(),
      PITWALL_TEST_SIZE: size,
    },
  };
  if (only.some(name => openTheApp.includes(name))) {
    await stages.run('App', () => buildApp(workspace));
  }

  const total = { passed: 0, failed: 0 };
  /** @type {import('./readVitest.mjs').Failure[]} */
  const allFailures = [];
  for (const name of only) {
    const title = suites[name]?.title ?? 'Checks';
    stages.say(`\n${title}`);
    const startedAt = performance.now();
    const { passed, failed, failures } =
      name === 'check'
        ? await runChecks(listChecks(workspace), { atOnce: 2, say: stages.say })
        : await runSuite(workspace, suites[name], { filters, say: stages.say });
    stages.say(
      `${title}: ${passed} passed, ${failed} failed after ${seconds(
        performance.now() - startedAt,
      )}`,
    );
    total.passed += passed;
    total.failed += failed;
    allFailures.push(...failures);
  }
  if (allFailures.length > 0) {
    stages.say('\nWhat failed:');
    listFailures(allFailures).forEach(line => stages.say(line));
  }
  return total;
}

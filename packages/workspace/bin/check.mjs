#!/usr/bin/env node
import { listChecks } from '../src/checks/listChecks.mjs';
import { runChecks } from '../src/checks/runChecks.mjs';
import { createStages } from '../src/console/createStages.mjs';
import { prepareWorkspace } from '../src/prepare/prepareWorkspace.mjs';
import { runCommandLine } from '../src/runCommandLine.mjs';

const stages = createStages();

await runCommandLine(async () => {
  const checks = listChecks(await prepareWorkspace(stages));
  const { passed, failed } = await runChecks(checks, {
    atOnce: 2,
    say: stages.say,
  });
  stages.say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

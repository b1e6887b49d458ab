#!/usr/bin/env node
import {
  apiReportArguments,
  declarationArguments,
} from '../src/checks/listChecks.mjs';
import { createStages } from '../src/console/createStages.mjs';
import { prepareWorkspace } from '../src/prepare/prepareWorkspace.mjs';
import { runProcess } from '../src/processes/runProcess.mjs';
import { runCommandLine } from '../src/runCommandLine.mjs';

await runCommandLine(async () => {
  const { root, node, env } = await prepareWorkspace(createStages());
  const options = { cwd: root, env, echo: true };
  for (const [program, ...args] of [declarationArguments, apiReportArguments]) {
    await runProcess(node, [`node_modules/.bin/${program}`, ...args], options);
  }
});

#!/usr/bin/env node
import { apiReportArguments } from '../src/checks/listChecks.mjs';
import { createStages } from '../src/console/createStages.mjs';
import { prepareWorkspace } from '../src/prepare/prepareWorkspace.mjs';
import { runProcess } from '../src/processes/runProcess.mjs';
import { runCommandLine } from '../src/runCommandLine.mjs';

await runCommandLine(async () => {
  const { root, node, env } = await prepareWorkspace(createStages());
  const options = { cwd: root, env, echo: true };
  const programs = 'node_modules/.bin';
  await runProcess(node, [`${programs}/tsc`, '--project', '.'], options);
  await runProcess(
    node,
    [`${programs}/backstage-repo-tools`, ...apiReportArguments],
    options,
  );
});

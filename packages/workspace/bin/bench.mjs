#!/usr/bin/env node
import { runBench } from '../src/bench/runBench.mjs';
import { createStages } from '../src/console/createStages.mjs';
import { prepareWorkspace } from '../src/prepare/prepareWorkspace.mjs';
import { inRepository } from '../src/repository.mjs';
import { runCommandLine } from '../src/runCommandLine.mjs';

// Standard output is for figures only, so that it can be piped.
const stages = createStages(text => void process.stderr.write(text));

await runCommandLine(async () => {
  const isMet = await runBench(await prepareWorkspace(stages), {
    suites: process.argv.slice(2),
    folder: inRepository('test/bench'),
    write: line => void process.stdout.write(`${line}\n`),
  });
  return isMet ? 0 : 1;
});

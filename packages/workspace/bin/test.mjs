#!/usr/bin/env node
import { createStages, seconds } from '../src/console/createStages.mjs';
import { runCommandLine } from '../src/runCommandLine.mjs';
import { runTests } from '../src/tests/runTests.mjs';

const words = process.argv.slice(2);
const stages = createStages();

await runCommandLine(async () => {
  let failed = 1;
  let passed = 0;
  try {
    ({ passed, failed } = await runTests(stages, {
      words: words.filter(word => word !== '--full'),
      size: words.includes('--full') ? 'full' : 'small',
    }));
  } finally {
    // The last line of the output, whatever happened: whoever reads the log
    // looks for it there.
    process.once('exit', () => {
      stages.say(`\nAfter ${seconds(performance.now())}:`);
      stages.say(`${passed} passed, ${failed} failed`);
    });
  }
  return failed > 0 ? 1 : 0;
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createStages } from '../../console/createStages.mjs';
import { startProcessGroup } from '../../processes/processGroups.mjs';
import { runCommandLine } from '../../runCommandLine.mjs';
import { waitForDemo } from '../waitForDemo.mjs';

// A backend that opens its port, takes every question and answers none.
const standIn = `
  require('node:http').createServer(() => undefined)
    .listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;
const [, , folder] = process.argv;

await runCommandLine(async () => {
  const stages = createStages(undefined, undefined, 500);
  const child = startProcessGroup(process.execPath, ['-e', standIn], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  writeFileSync(path.join(folder, 'backend.pid'), String(child.pid));
  const logFile = path.join(folder, 'portal.log');
  writeFileSync(logFile, '');
  const port = await new Promise(resolve => {
    child.stdout?.once('data', text => resolve(String(text).trim()));
  });
  const ended = new Promise(resolve => {
    child.once('exit', resolve);
  });
  const backend = { baseUrl: `http://localhost:${port}`, logFile, ended };
  await stages.run('Portal', waitFor =>
    waitForDemo(backend, 'secret', { timeoutMs: 2000, waitFor }),
  );
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../repository.mjs';
import { runBench } from './runBench.mjs';

const workspace = {
  root: repositoryRoot,
  node: process.execPath,
  yarn: '',
  env: process.env,
};

const figure = (ratio, bar) =>
  JSON.stringify({
    suite: 'demo',
    figure: 'some-time',
    value: ratio,
    unit: 's',
    floor: 1,
    ratio,
    bar,
  });

describe('runBench', () => {
  let folder;
  const written = [];
  const run = suites =>
    runBench(workspace, { suites, folder, write: line => written.push(line) });

  beforeEach(async () => {
    written.length = 0;
    folder = await mkdtemp(path.join(tmpdir(), 'pitwall-bench-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const suite = (name, source) =>
    writeFile(path.join(folder, `${name}.bench.ts`), source);

  it('passes figures on and says whether the bars were met', async () => {
    await suite(
      'good',
      `const line: string = '${figure(
        1.2,
        1.3,
      )}'; console.log('words'); console.log(line);`,
    );
    await suite('late', `console.log('${figure(1.4, 1.3)}');`);

    expect(await run(['good'])).toBe(true);
    expect(written).toEqual([figure(1.2, 1.3)]);
    expect(await run([])).toBe(false);
    expect(written).toHaveLength(3);
  });

  it('refuses a suite that measured nothing, fails or does not exist', async () => {
    await suite('silent', '');
    await suite(
      'broken',
      `console.log('${figure(1, 2)}'); process.exitCode = 3;`,
    );

    await expect(run(['silent'])).rejects.toThrow(
      /^Suite silent did not measure/,
    );
    await expect(run(['broken'])).rejects.toThrow(
      /^Suite broken did not measure/,
    );
    await expect(run(['other'])).rejects.toThrow(
      'There is no suite other: choose from broken, silent.',
    );
  });
});

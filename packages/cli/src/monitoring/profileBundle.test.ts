import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileCommand, runNode, untimed } from '../__testUtils__';

const { folder, file, remove } = profileCommand();
const published = join(__dirname, '../../dist/pitwall.mjs');
// In a checkout the bin bundles the sources anew.
beforeAll(() => runNode([join(__dirname, '../../bin/pitwall.mjs'), '--help']));
afterAll(remove);

const rows = file(
  'rows.csv',
  `a,b,c\n${Array.from(
    { length: 400 },
    (_, at) => `${at % 97},${at * 1.5},x${at % 5}`,
  ).join('\n')}`,
);
const args = ['profile', rows, '--reference', rows, ...untimed];

describe('pitwall profile as one file', () => {
  it('says the same on one thread and on several', async () => {
    const bodies = [];
    for (const threads of ['1', '3']) {
      const out = join(folder, `body-${threads}.json`);
      const ended = await runNode([
        ...[published, ...args, '--threads', threads, '--out', out],
      ]);
      expect(ended).toMatchObject({ code: 0, err: '' });
      bodies.push(readFileSync(out, 'utf8'));
    }
    expect(bodies[0]).toBe(bodies[1]);
    expect(JSON.parse(bodies[0]).profiles).toHaveLength(3);
  });

  it('says that it takes DuckDB, which no other command does', async () => {
    const alone = join(folder, 'pitwall.mjs');
    copyFileSync(published, alone);
    const { code, out, err } = await runNode([alone, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Reading data takes DuckDB, .*npm install/);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(await runNode([alone, '--help'])).toMatchObject({ code: 0 });
  });
});

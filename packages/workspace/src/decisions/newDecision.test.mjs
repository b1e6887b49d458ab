import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newDecision } from './newDecision.mjs';

describe('newDecision', () => {
  let folder;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pitwall-decisions-'));
    await writeFile(
      path.join(folder, 'README.md'),
      '# Decisions\n\n- [0007. Seventh](0007-seventh.md)\n',
    );
    await writeFile(path.join(folder, '0007-seventh.md'), '# 7. Seventh\n');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('takes the next number and lists the record last in the index', async () => {
    const file = await newDecision(folder, ' Keep  profiles: 13 months! ');

    expect(path.basename(file)).toBe('0008-keep-profiles-13-months.md');
    expect(await readFile(file, 'utf8')).toMatch(
      /^# 8\. Keep profiles: 13 months!\n\nStatus: proposed\n/,
    );
    expect(await readFile(path.join(folder, 'README.md'), 'utf8')).toBe(
      '# Decisions\n\n- [0007. Seventh](0007-seventh.md)\n- [0008. Keep profiles: 13 months!](0008-keep-profiles-13-months.md)\n',
    );
  });

  it('refuses a title without a word', async () => {
    await expect(newDecision(folder, ' – ')).rejects.toThrow(
      /^Say what was decided/,
    );
  });
});

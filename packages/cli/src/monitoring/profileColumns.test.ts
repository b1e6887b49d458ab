import type { Profile } from '@pitwall/plugin-mlops-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileCommand, untimed } from '../__testUtils__';

const { folder, json, run, remove } = profileCommand();
afterAll(remove);

describe('pitwall profile of columns that cannot be profiled', () => {
  const good = Array.from({ length: 40 }, (_, at) => ({ a: at, b: at % 7 }));
  const reference = json(
    'good.jsonl',
    good.map(row => ({ ...row, empty: null, text: 'x' })),
  );
  const current = json(
    'bad.jsonl',
    good.map(row => ({
      ...row,
      b: row.b === 3 ? 'n/a' : row.b,
      empty: null,
      text: 7,
      extra: 1,
      list: [1],
    })),
  );
  const args = [current, '--reference', reference, ...untimed];

  it('names each of them and profiles the others', async () => {
    const { code, out, err } = await run([...args, '--json']);
    expect(code).toBe(0);
    expect(err.trim().split('\n').sort()).toEqual([
      'Not profiled: b turned from numbers in the reference to text.',
      'Not profiled: empty has no value in the reference.',
      'Not profiled: extra is not in the reference.',
      expect.stringMatching(
        /^Not profiled: list is of the type BIGINT\[\], which is neither/,
      ),
    ]);
    const { features } = JSON.parse(out);
    expect(features.map((each: { feature: string }) => each.feature)).toEqual([
      ...['a', 'b', 'empty', 'text', 'extra', 'list'],
    ]);
    expect(features[0]).toEqual({
      ...{ feature: 'a', kind: 'numeric', profiles: 1, scores: 5 },
    });
    expect(features[1].problem).toContain('turned from numbers');
  });

  it('is a no with --strict, and when there is no column left', async () => {
    expect(await run([...args, '--strict'])).toMatchObject({ code: 1 });
    expect(await run([...args, '--features', 'b'])).toMatchObject({
      code: 1,
    });
  });

  it('lets no value of a classified column out', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      age: at < 3 ? 97 + at : 20 + (at % 60),
      illness: `illness ${at % 5}`,
      few: at % 2,
    }));
    const people = json('people.jsonl', many);
    const out = join(folder, 'classified.json');
    const { code, err } = await run([
      ...[people, '--reference', people, ...untimed, '--out', out],
      ...['--classified', 'age,illness', '--classified', 'few'],
      ...['--blocks', '4'],
    ]);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Not profiled: few is classified, and has too few different values to hide them.\n',
    });
    const text = readFileSync(out, 'utf8');
    expect(text).not.toContain('illness 1');
    expect(text).not.toContain('moments');
    const pushed = JSON.parse(text);
    const all: Profile[] = [...pushed.reference.windows, ...pushed.profiles];
    expect(all).toHaveLength(10);
    for (const { counts, rows } of all) {
      expect(counts.filter(count => count > 0 && count < 10)).toEqual([]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
    }
    const [{ bins }] = all;
    const edges = bins.by === 'edges' ? bins.edges : [];
    expect(edges.length).toBeGreaterThan(10);
    expect(edges[0]).toBeGreaterThan(20);
    expect(edges[edges.length - 1]).toBeLessThan(97);
  });
});

import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { profileCommand, untimed } from '../__testUtils__';
import { openDuckDb } from './duckDb';

const { folder, file, json, run, bodyOf, remove } = profileCommand();
afterAll(remove);

describe('pitwall profile of a file that cannot be read', () => {
  const args = ['--reference', '2026-01-05..2026-02-02', '--time', 'day'];

  it.each<[string, () => string, string]>([
    ['that is not there', () => 'nowhere.parquet', 'there is no such file'],
    ['that is a directory', () => folder, 'it is a directory'],
    ['of another kind', () => file('a.xlsx', 'x'), 'its name ends like no'],
    ['that only says so', () => file('a.parquet', 'PAR'), 'it is no Parquet'],
    ['of broken JSON', () => file('a.json', '[{"a": 1'), 'Cannot read'],
  ])('%s', async (_, path, sentence) => {
    const { code, out, err } = await run([path(), ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('that was cut off', async () => {
    const path = join(folder, 'cut.parquet');
    const duckDb = await openDuckDb();
    await duckDb.rows(
      `COPY (SELECT range AS x FROM range(10000)) TO '${path}'`,
    );
    duckDb.close();
    truncateSync(path, 5_000);
    const { code, err } = await run([path, ...args]);
    expect(code).toBe(2);
    expect(err).toBe(
      `Cannot read ${path}: it is no Parquet file, or one that was cut off.\n`,
    );
  });
});

describe('pitwall profile under a reference profiled before', () => {
  it('counts in its bins, and says nothing that takes raw rows', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => ({ a: at * 1.5 }));
    const path = json('again.jsonl', rows);
    const known = join(folder, 'known.json');
    await run([path, '--reference', path, ...untimed, '--out', known]);
    const body = await bodyOf([path, '--reference', known, ...untimed]);
    const { reference } = JSON.parse(readFileSync(known, 'utf8'));
    expect(body).toMatchObject({ scores: [] });
    expect(body.reference).toBeUndefined();
    expect(body.profiles[0]).toMatchObject({
      ...{ referenceId: reference.referenceId, rows: 400 },
      bins: reference.windows[0].bins,
    });
  });

  it('takes nothing else for one', async () => {
    const known = file('broken.json', '{"reference": {"referenceId": "a"}}');
    const path = json('any.jsonl', [{ a: 1 }]);
    const { code, err } = await run([path, '--reference', known, ...untimed]);
    expect(code).toBe(2);
    expect(err).toContain('is no reference: it must hold rows');
  });
});

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileCommand } from '../__testUtils__';
import { openDuckDb } from './duckDb';

const { bodyOf, folder, run, remove } = profileCommand();
const rows = join(folder, 'rows.parquet');
const weeks = 5;

// More rows than DuckDB gives at once, those of all weeks mixed.
beforeAll(async () => {
  const duckDb = await openDuckDb();
  await duckDb.rows(
    `COPY (SELECT
      DATE '2026-01-05' + (n % ${weeks * 7})::INT AS "day",
      CASE WHEN n % 5 = 0 THEN NULL WHEN n % 97 = 0 THEN 'NaN'::DOUBLE
        WHEN n % 89 = 0 THEN '-Infinity'::DOUBLE
        WHEN n % 83 = 0 THEN 'Infinity'::DOUBLE
        ELSE ((n * 7919) % 10007) / 7 END AS "delay",
      ((n * 31) % 40)::INTEGER AS "seats",
      (n * 13) % 1009 AS "distance",
      'carrier ' || (n % 3) AS "carrier"
    FROM range(20000) AS rows(n)) TO '${rows}' (FORMAT parquet)`,
  );
  duckDb.close();
});
afterAll(remove);

const weekly = [rows, '--time', 'day'];

describe('pitwall profile under a reference that was profiled before', () => {
  it('counts as it comes what it counts with all rows in memory', async () => {
    const period = ['--reference', '2026-01-05..2026-01-19'];
    const whole = await bodyOf([...weekly, ...period, '--measures', 'none']);
    const known = join(folder, 'reference.json');
    copyFileSync(join(folder, 'body.json'), known);
    const { profiles } = await bodyOf([...weekly, '--reference', known]);

    expect(whole.profiles).toHaveLength(4 * weeks);
    const counted = ({ moments: _, ...rest }: (typeof profiles)[number]) =>
      rest;
    expect(profiles.map(counted)).toEqual(whole.profiles.map(counted));
    for (const [at, { moments }] of profiles.entries()) {
      const {
        mean = 0,
        m2 = 0,
        ...extremes
      } = whole.profiles[at].moments ?? {};
      expect(moments ?? {}).toMatchObject(extremes);
      expect(moments?.mean ?? 0).toBeCloseTo(mean, 9);
      expect((moments?.m2 ?? 0) / (m2 || 1)).toBeCloseTo(m2 && 1, 9);
    }
    expect(profiles[0]).toMatchObject({ feature: 'delay', rows: 4_004 });
    expect(profiles[0].nulls).toBeGreaterThan(700);
    expect(profiles[0].infinite).toBeGreaterThan(50);
  });

  it('profiles the others when one of them can no longer be read', async () => {
    const known = join(folder, 'reference.json');
    const { code, out } = await run([
      ...[...weekly, '--reference', known, '--json'],
      ...['--derive', `distance=error('the disk is full')::DOUBLE`],
    ]);
    const { features } = JSON.parse(out);
    expect(code).toBe(0);
    expect(
      features.map((each: { feature: string; problem?: string }) => [
        each.feature,
        each.problem !== undefined,
      ]),
    ).toEqual([
      ['delay', false],
      ['seats', false],
      ['distance', true],
      ['carrier', false],
    ]);
  });
});

import {
  categoricalSample,
  numericSample,
  type Profile,
  profileSample,
  referenceBins,
  type Sample,
} from '@pitwall/plugin-mlops-common';
import { join } from 'node:path';
import { profileCommand, untimed } from '../__testUtils__';
import { type DuckDb, openDuckDb } from './duckDb';

const { folder, bodyOf, remove } = profileCommand();
let duckDb: DuckDb;
beforeAll(async () => {
  duckDb = await openDuckDb();
});
afterAll(() => {
  duckDb.close();
  remove();
});

type Column = readonly (number | null)[];

const oddities = [null, null, NaN, Infinity, -Infinity, -0, 0, 1e6, -1e6];

/** Columns in which anything may turn up, the same in every run. */
function columnsFrom(seed: number) {
  let state = seed;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const value = () => {
    const kind = random();
    if (kind < 0.3) return oddities[Math.floor(random() * oddities.length)];
    if (kind < 0.6) return Math.floor(random() * 11) - 5;
    return (random() - 0.5) * 2e6;
  };
  const column = () =>
    Array.from({ length: 8 + Math.floor(random() * 150) }, value);
  return { reference: [...column(), 1], current: column() };
}

const nameOf = (value: number | null, at: number) =>
  value === null ? null : `name ${at % 3}`;

/** A Parquet file of the numbers, and of names that are null where they are. */
async function parquet(file: string, values: Column): Promise<string> {
  const path = join(folder, file);
  const rows = values.map((value, at) => {
    const number = Object.is(value, -0) ? '-0.0' : value;
    return value === null
      ? '(NULL, NULL)'
      : `('${number}'::DOUBLE, '${nameOf(value, at)}')`;
  });
  await duckDb.rows(
    `COPY (SELECT * FROM (VALUES ${rows.join(
      ', ',
    )}) AS rows(x, name)) TO '${path}' (FORMAT parquet)`,
  );
  return path;
}

/** What the pure functions say of a sample, under the names of a profile. */
function pureProfile(
  { feature, from, to, referenceId }: Profile,
  reference: Sample,
  current: Sample,
): Profile {
  const bins = referenceBins(reference);
  const pure =
    bins && profileSample(current, { feature, from, to, referenceId, bins });
  if (!pure) throw new Error('The sample does not fit its bins');
  return pure;
}

const samplesOf = (values: Column) => ({
  x: numericSample(values),
  name: categoricalSample(values.map(nameOf)),
});

/** Moments to rounding: rows may come in another order. */
function expectSame(profile: Profile, pure: Profile) {
  const { moments, ...counted } = profile;
  const { moments: expected, ...counts } = pure;
  expect(counted).toEqual(counts);
  expect(moments?.min).toBe(expected?.min);
  expect(moments?.max).toBe(expected?.max);
  const { mean, m2 } = moments ?? { mean: 0, m2: 0 };
  const { mean: pureMean, m2: pureM2 } = expected ?? { mean: 0, m2: 0 };
  expect(Math.abs(mean - pureMean)).toBeLessThanOrEqual(1e-6 * 1e-9);
  expect(Math.abs(m2 - pureM2)).toBeLessThanOrEqual(1e-9 * pureM2);
}

describe('what pitwall profile counts', () => {
  it.each(Array.from({ length: 24 }, (_, seed) => seed + 1))(
    'is what the pure functions count, sorted or not: columns %d',
    async seed => {
      const { reference, current } = columnsFrom(seed * 1_009);
      const [before, after] = [samplesOf(reference), samplesOf(current)];
      const { profiles } = await bodyOf([
        await parquet('current.parquet', current),
        '--reference',
        await parquet('reference.parquet', reference),
        ...['--measures', seed % 2 === 0 ? 'none' : 'psi/evidently'],
        ...untimed,
      ]);
      expect(profiles.map(({ feature }) => feature)).toEqual(['x', 'name']);
      const [x, name] = profiles;
      expectSame(x, pureProfile(x, before.x, after.x));
      expectSame(name, pureProfile(name, before.name, after.name));
    },
  );
});

import { profileCommand } from '../__testUtils__';

const { json, run, bodyOf, remove } = profileCommand();
afterAll(remove);

describe('pitwall profile by weeks', () => {
  const dayAfter = (at: number) =>
    new Date(Date.UTC(2026, 0, 5 + at)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 7 * 40 }, (_, at) => ({
    day: dayAfter(Math.floor(at / 5)),
    delay: ((at * 37) % 101) + (at > 200 ? 300 : 0),
    airline: ['AA', 'UA', 'WN'][at % 3],
  }));
  const flights = json('flights.ndjson', rows);
  const weekly = [flights, '--time', 'day', '--reference'];
  const period = [...weekly, '2026-01-05..2026-02-02'];

  it('gives every week a profile, and those of the reference to it', async () => {
    const { reference, profiles } = await bodyOf(period);
    expect(reference?.against).toBe('serving');
    expect(reference?.windows).toHaveLength(8);
    expect(profiles).toHaveLength(16);
    expect(profiles[0]).toMatchObject({
      feature: 'delay',
      from: '2026-01-05T00:00:00.000Z',
      to: '2026-01-12T00:00:00.000Z',
      rows: 35,
    });
  });

  it('compares a week of the reference with the others of it', async () => {
    const { reference, scores } = await bodyOf(period);
    const ofBlock = reference?.scores.find(
      ({ feature, measure }) =>
        feature === 'delay' && measure === 'psi/evidently',
    );
    expect(ofBlock?.score.rows).toEqual({ reference: 105, current: 35 });
    expect(scores).toContainEqual(ofBlock);
    const last = scores.filter(
      ({ feature, measure }) =>
        feature === 'delay' && measure === 'kolmogorov-smirnov/scipy',
    )[7];
    expect(last.score).toMatchObject({
      value: 1,
      rows: { reference: 140, current: 35 },
    });
  });

  it('gives the same reference the same name', async () => {
    const [first, second] = [await bodyOf(period), await bodyOf(period)];
    expect(first).toEqual(second);
    const other = await bodyOf([...weekly, '2026-01-05..2026-02-09']);
    expect(other.reference?.referenceId).not.toBe(first.reference?.referenceId);
  });

  it('derives columns, leaves rows out and takes the columns it is told', async () => {
    const { profiles } = await bodyOf([
      ...period,
      ...['--derive', 'late=delay > 15', '--derive', 'day=day + to_days(7)'],
      ...['--where', `airline <> 'WN'`, '--features', 'late'],
    ]);
    expect(profiles[0]).toMatchObject({
      feature: 'late',
      from: '2026-01-12T00:00:00.000Z',
      bins: { by: 'categories', categories: ['true', 'false'] },
    });
    expect(profiles.every(({ feature }) => feature === 'late')).toBe(true);
    expect(profiles[0].rows).toBeLessThan(35);
  });

  it.each([
    ['day', 56, '2026-01-06T00:00:00.000Z'],
    ['month', 3, '2026-02-01T00:00:00.000Z'],
  ])('cuts by the %s', async (every, count, end) => {
    const { profiles } = await bodyOf([
      ...[flights, '--time', 'day', '--features', 'airline'],
      ...['--every', every, '--reference', '2026-01-01..2026-02-01'],
    ]);
    expect(profiles).toHaveLength(count);
    expect(profiles[0].to).toBe(end);
  });

  it('tells of weeks without a row, and pushes none of them', async () => {
    const { code, err, out } = await run([
      ...[...period, '--where', `day < '2026-02-09' OR day >= '2026-02-23'`],
      '--json',
    ]);
    expect(code).toBe(0);
    expect(err).toBe(
      '2 windows without a row, not told of: 2026-02-09, 2026-02-16.\n',
    );
    expect(JSON.parse(out).features[0].profiles).toBe(6);
  });

  it.each<[string, string[], string]>([
    [
      'no such time',
      [flights, '--reference', '2026-01-05..2026-02-02', '--time', 'when'],
      'has no column "when" to take the time from; it has day, delay, airline.',
    ],
    [
      'a time that is none',
      [flights, '--reference', '2026-01-05..2026-02-02', '--time', 'delay'],
      'holds no times: it is of the type BIGINT',
    ],
    [
      'words for a time',
      [flights, '--reference', '2026-01-05..2026-02-02', '--time', 'airline'],
      'cannot be read',
    ],
    [
      'a reference without rows',
      [...weekly, '2025-01-06..2025-02-03'],
      'holds no whole week with rows; the rows are from 2026-01-05 to 2026-03-02.',
    ],
    [
      'a period backwards',
      [...weekly, '2026-02-02..2026-01-05'],
      'ends before',
    ],
    ['no period at all', [...weekly, '2026-13-01..2026-14-01'], 'is no period'],
    [
      'a condition nothing meets',
      [...period, '--where', 'delay < 0'],
      'has no row to profile',
    ],
    [
      'a condition that is none',
      [...period, '--where', 'dely < 0'],
      '--where "dely < 0": ',
    ],
    [
      'a column of nothing',
      [...period, '--derive', 'hour=hour(tme)'],
      '--derive "hour=hour(tme)": ',
    ],
    [
      'a column that is not there',
      [...period, '--features', 'delay,speed'],
      'has no column "speed"; it has day, delay, airline.',
    ],
    [
      'absurdly many weeks',
      [...period, '--derive', `day=day + to_days(delay::INT * 1000)`],
      'and a run takes 1,000',
    ],
  ])('has no answer to %s', async (_, args, sentence) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

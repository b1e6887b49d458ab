import { sayPoint } from './sayPoint';

const now = '2026-05-25T06:00:00.000Z';
const psi = { measure: 'psi/evidently' as const };
const missing = { measure: 'missing-share/plain' as const };

const point = {
  from: '2026-03-12T00:00:00.000Z',
  to: '2026-03-19T00:00:00.000Z',
  rows: 115_204,
  revision: 1,
  verdict: 'drifted' as const,
  value: 0.3134,
  madeFrom: 'raw' as const,
  warn: 0.12,
  drifted: 0.2,
  referenceId: 'winter',
};

const say = (change: object, test: typeof psi | typeof missing = psi) =>
  sayPoint({ test, point: { ...point, ...change }, deployed: [], now });

describe('sayPoint', () => {
  it('says window, value, verdict, limits, rows and who measured', () => {
    expect(say({})).toEqual([
      'The week of 12 March: 0.313, drifted',
      'usual up to 0.12, drifted above 0.2',
      '115,204 rows, measured by the pipeline from raw rows',
    ]);
  });

  it('says why nothing could be judged', () => {
    expect(
      say({
        verdict: 'notEnoughData',
        reason: 'The window has 12 rows, and 100 are needed.',
        value: undefined,
        madeFrom: undefined,
        warn: undefined,
        drifted: undefined,
      }),
    ).toEqual([
      'The week of 12 March: not enough data',
      'The window has 12 rows, and 100 are needed',
      '115,204 rows',
    ]);
  });

  it('says when late data came, what the pipeline had, and what was deployed', () => {
    expect(
      sayPoint({
        test: psi,
        point: { ...point, revision: 2, rawValue: 0.29, madeFrom: 'profile' },
        deployed: ['Version 7 serves in eu-west.'],
        now,
      }).slice(2),
    ).toEqual([
      '115,204 rows, measured by the portal from profiles',
      'the pipeline’s own value from raw rows is 0.29',
      'revision 2: late data replaced what came first',
      'Version 7 serves in eu-west',
    ]);
  });

  it('says shares of rows as percentages', () => {
    expect(say({ value: 0.05, warn: 0.001 }, missing).slice(0, 2)).toEqual([
      'The week of 12 March: 5%, drifted',
      'usual up to 0.1%, drifted above 20%',
    ]);
  });
});

import { addDuration, durationSchema } from './duration';

describe('addDuration', () => {
  it.each([
    ['2026-01-31T09:30:00.000Z', 'P1M', '2026-02-28T09:30:00.000Z'],
    ['2027-12-31T23:59:59.999Z', 'P2M', '2028-02-29T23:59:59.999Z'],
    ['2028-02-29T00:00:00.000Z', 'P1Y', '2029-02-28T00:00:00.000Z'],
    ['2026-01-31T09:30:00.000Z', 'P12M', '2027-01-31T09:30:00.000Z'],
    ['2026-08-31T09:30:00.000Z', 'P6M', '2027-02-28T09:30:00.000Z'],
    ['2026-01-31T09:30:00.000Z', 'P2W', '2026-02-14T09:30:00.000Z'],
    ['2026-12-30T09:30:00.000Z', 'P5D', '2027-01-04T09:30:00.000Z'],
    ['2026-01-31T09:30:00.000Z', 'P1Y1M1W1D', '2027-03-08T09:30:00.000Z'],
  ])('%s and %s is %s', (from, duration, to) => {
    expect(addDuration(from, duration)).toBe(to);
  });

  it.each(['', 'P', 'P0D', 'PT1H', '12M', 'P-1D', 'P1.5M', 'P99999D'])(
    'takes %j for no duration',
    text => {
      expect(durationSchema.safeParse(text).success).toBe(false);
    },
  );
});

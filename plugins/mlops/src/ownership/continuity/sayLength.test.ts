import { sayLength } from './sayLength';

describe('sayLength', () => {
  it.each([
    ['2026-11-26T18:00:20.000Z', 'less than a minute'],
    ['2026-11-26T18:01:00.000Z', '1 minute'],
    ['2026-11-27T06:30:00.000Z', '12 hours 30 minutes'],
    ['2026-11-27T19:00:00.000Z', '25 hours'],
    ['2026-11-29T06:30:00.000Z', '2 days 12 hours'],
    ['2026-12-24T18:00:00.000Z', '28 days'],
  ])('says until %s as %s', (until, said) => {
    expect(sayLength({ from: '2026-11-26T18:00:00.000Z', until })).toBe(said);
  });
});

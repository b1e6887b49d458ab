import { sayAge } from './sayAge';

describe('sayAge', () => {
  it.each([
    ['2026-03-29T00:12:00.000Z', '1 hour 18 minutes ago'],
    ['2026-03-29T01:29:30.000Z', 'less than a minute ago'],
    ['2026-03-29T01:31:00.000Z', 'less than a minute ago'],
    ['2026-03-29T01:28:59.000Z', '1 minute ago'],
    ['2026-03-28T23:30:00.000Z', '2 hours ago'],
    ['2026-03-26T22:10:00.000Z', '2 days 3 hours ago'],
    ['2026-03-28T01:10:00.000Z', '1 day ago'],
  ])('says how long %s is ago', (instant, said) => {
    expect(sayAge(instant, '2026-03-29T01:30:00.000Z')).toBe(said);
  });
});

import { sayExact, sayRelative } from './sayInstant';

const now = new Date('2026-01-31T09:30:00.000Z');

describe('sayRelative', () => {
  it.each([
    ['2026-01-31T09:29:31.000Z', 'just now'],
    ['2026-01-31T09:29:00.000Z', '1 minute ago'],
    ['2026-01-31T09:18:10.000Z', '11 minutes ago'],
    ['2026-01-31T07:29:00.000Z', '2 hours ago'],
    ['2026-01-30T09:00:00.000Z', 'yesterday'],
    ['2026-02-03T09:30:00.000Z', 'in 3 days'],
  ])('says %s as %s', (instant, said) => {
    expect(sayRelative(new Date(instant), now)).toBe(said);
  });
});

describe('sayExact', () => {
  it('names the zone, and follows it', () => {
    expect(sayExact(now, 'UTC')).toBe('31 January 2026 at 09:30:00 UTC');
    expect(sayExact(now, 'Europe/Berlin')).toMatch(
      /^31 January 2026 at 10:30:00 (CET|GMT\+1)$/,
    );
  });
});

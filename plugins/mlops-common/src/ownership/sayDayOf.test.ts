import { sayDayOf } from './sayDayOf';

describe('sayDayOf', () => {
  it.each([
    ['2026-11-27T00:00:00.000Z', '27 November 2026'],
    ['2026-11-27T23:59:59.999Z', '27 November 2026'],
    ['2027-01-01', '1 January 2027'],
    ['2028-02-29T12:00:00.000Z', '29 February 2028'],
    ['2026-13-01T00:00:00.000Z', '2026-13-01T00:00:00.000Z'],
    ['soon', 'soon'],
  ])('says %s as %s', (instant, said) => {
    expect(sayDayOf(instant)).toBe(said);
  });

  it('asks the host neither for a zone nor for a language', () => {
    vi.stubGlobal('Date', undefined);
    vi.stubGlobal('Intl', undefined);
    try {
      expect(sayDayOf('2026-11-27T23:30:00.000Z')).toBe('27 November 2026');
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

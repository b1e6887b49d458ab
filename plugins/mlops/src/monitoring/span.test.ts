import { isSpan, startOf } from './span';

describe('span', () => {
  it('reaches back a week more, so that whole weeks fit', () => {
    expect(startOf('4-weeks', new Date('2026-03-12T15:30:00Z'))).toBe(
      '2026-02-05T00:00:00.000Z',
    );
  });

  it('asks the same all day', () => {
    expect(startOf('26-weeks', new Date('2026-03-12T00:00:00Z'))).toBe(
      startOf('26-weeks', new Date('2026-03-12T23:59:59Z')),
    );
  });

  it('has no start for everything', () => {
    expect(startOf('all', new Date())).toBeUndefined();
  });

  it('knows its words', () => {
    expect(isSpan('13-weeks')).toBe(true);
    expect(isSpan('toString')).toBe(false);
    expect(isSpan(null)).toBe(false);
  });
});

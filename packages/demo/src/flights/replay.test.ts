import { isFresh, latestReplay } from './replay';

const at = (instant: string) => Date.parse(instant);

describe('latestReplay', () => {
  it.each([
    ['2026-11-25T22:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ['2026-11-22T23:59:59.999Z', '2026-11-16T00:00:00.000Z'],
  ])('seen at %s ends with the week before: %s', (now, end) => {
    const replay = latestReplay(at(now));
    expect(replay.end).toBe(end);
    expect(replay.days % 7).toBe(0);
    expect(new Date(replay.end).getUTCDay()).toBe(1);
  });

  it('begins 26 weeks before, with 8 weeks to compare with', () => {
    const { beginOf, reference, days } = latestReplay(
      at('2026-11-25T22:00:00.000Z'),
    );
    expect(beginOf(0)).toBe('2026-05-25T00:00:00.000Z');
    expect(reference).toBe('2026-05-25..2026-07-20');
    expect(days).toBe(
      (at(beginOf(0)) - at('2001-01-01T00:00:00.000Z')) / 86_400_000,
    );
  });
});

describe('isFresh', () => {
  it('holds for a week', () => {
    const end = '2026-11-23T00:00:00.000Z';
    expect(isFresh(end, at('2026-11-29T23:59:59.999Z'))).toBe(true);
    expect(isFresh(end, at('2026-11-30T00:00:00.000Z'))).toBe(false);
  });
});

import { sayDay } from './sayDay';

const now = new Date('2026-01-31T09:30:00.000Z');

describe('sayDay', () => {
  it('leaves out the year that it is', () => {
    expect(sayDay(now, now, 'UTC')).toBe('31 January');
    expect(sayDay(new Date('2025-12-31T12:00:00Z'), now, 'UTC')).toBe(
      '31 December 2025',
    );
  });

  it('follows the zone', () => {
    const late = new Date('2026-01-31T23:30:00.000Z');
    expect(sayDay(late, now, 'Europe/Berlin')).toBe('1 February');
  });
});

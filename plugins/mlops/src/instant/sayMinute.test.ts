import { sayMinute } from './sayMinute';

describe('sayMinute', () => {
  it('names day, minute and zone', () => {
    const instant = new Date('2026-01-31T09:30Z');
    expect(sayMinute(instant, 'UTC')).toBe('Sat 31 Jan, 09:30 UTC');
    expect(sayMinute(instant, 'Asia/Kolkata')).toBe(
      'Sat 31 Jan, 15:00 GMT+5:30',
    );
  });
});

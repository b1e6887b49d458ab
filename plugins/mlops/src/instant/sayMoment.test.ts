import { sayMoment } from './sayMoment';

const now = new Date('2026-11-26T09:30Z');
const at = new Date('2026-11-30T08:00Z');

describe('sayMoment', () => {
  it('names day, minute and zone', () => {
    expect(sayMoment(at, now, { timeZone: 'UTC' })).toBe(
      'Monday 30 November, 08:00 UTC',
    );
    expect(sayMoment(at, now, { timeZone: 'Asia/Kolkata' })).toBe(
      'Monday 30 November, 13:30 GMT+5:30',
    );
    expect(sayMoment(at, now, { timeZone: 'UTC', hasZone: false })).toBe(
      'Monday 30 November, 08:00',
    );
  });

  it('names the year when it is another one there', () => {
    const newYear = new Date('2026-12-31T23:30Z');
    expect(sayMoment(newYear, now, { timeZone: 'UTC' })).toBe(
      'Thursday 31 December, 23:30 UTC',
    );
    expect(sayMoment(newYear, now, { timeZone: 'Asia/Kolkata' })).toBe(
      'Friday 1 January 2027, 05:00 GMT+5:30',
    );
  });
});

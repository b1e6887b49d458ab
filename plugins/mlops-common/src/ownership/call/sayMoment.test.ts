import { sayMoment } from './sayMoment';

describe('sayMoment', () => {
  it.each([
    // The clock goes from 02:00 to 03:00.
    [
      '2026-03-29T00:59:00.000Z',
      'Europe/Berlin',
      'Sunday 29 March 2026, 01:59 (Europe/Berlin)',
    ],
    [
      '2026-03-29T01:30:00.000Z',
      'Europe/Berlin',
      'Sunday 29 March 2026, 03:30 (Europe/Berlin)',
    ],
    // It shows 02:30 twice.
    [
      '2026-10-25T00:30:00.000Z',
      'Europe/Berlin',
      'Sunday 25 October 2026, 02:30 (Europe/Berlin, UTC+02:00)',
    ],
    [
      '2026-10-25T01:30:00.000Z',
      'Europe/Berlin',
      'Sunday 25 October 2026, 02:30 (Europe/Berlin, UTC+01:00)',
    ],
    [
      '2026-10-25T02:00:00.000Z',
      'Europe/Berlin',
      'Sunday 25 October 2026, 03:00 (Europe/Berlin)',
    ],
    [
      '2026-11-01T06:30:00.000Z',
      'America/New_York',
      'Sunday 1 November 2026, 01:30 (America/New_York, UTC-05:00)',
    ],
    [
      '2028-02-29T23:30:00.000Z',
      'UTC',
      'Tuesday 29 February 2028, 23:30 (UTC)',
    ],
    [
      '2026-12-31T23:30:00.000Z',
      'Asia/Kolkata',
      'Friday 1 January 2027, 05:00 (Asia/Kolkata)',
    ],
    [
      '2026-01-01T00:00:00.000Z',
      'Mars/Base',
      'Thursday 1 January 2026, 00:00 (UTC)',
    ],
  ])('says %s in %s', (instant, zone, said) => {
    expect(sayMoment(instant, zone)).toBe(said);
    // Once more, as it is remembered.
    expect(sayMoment(instant, zone)).toBe(said);
  });
});

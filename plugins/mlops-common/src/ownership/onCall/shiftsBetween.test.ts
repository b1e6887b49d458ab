import { rotaForTests } from './rotaForTests';
import { shiftsBetween } from './shiftsBetween';

/** `p1 2026-01-05T08:00Z – 2026-01-12T08:00Z`, of the first level. */
function shifts(written: object, from: string, until: string, file = {}) {
  const minutes = (instant = '') => instant.replace(':00.000Z', 'Z');
  return shiftsBetween(
    rotaForTests(written, file),
    `${from}:00.000Z`,
    `${until}:00.000Z`,
  )[0].map(
    shift =>
      `${shift.person.name} ${minutes(shift.from)} – ${minutes(shift.until)}`,
  );
}

const weekly = {
  start: '2026-01-05T09:00',
  handOver: { every: 'week' },
  members: ['p1', 'p2'],
};
const daily = (start: string) => ({
  ...{ start, handOver: { every: 'day' }, members: ['p1', 'p2'] },
});

describe('shiftsBetween', () => {
  it('hands over by week at the same time on the wall, whatever the clock does', () => {
    expect(
      shifts(
        { zone: 'Europe/Berlin', layers: [weekly] },
        '2026-03-24T00:00',
        '2026-04-01T00:00',
      ),
    ).toEqual([
      'p2 2026-03-23T08:00Z – 2026-03-30T07:00Z',
      'p1 2026-03-30T07:00Z – 2026-04-06T07:00Z',
    ]);
  });

  it('moves a hand-over that the clock skips forward by what is skipped', () => {
    expect(
      shifts(
        { zone: 'Europe/Berlin', layers: [daily('2026-03-28T02:30')] },
        '2026-03-28T12:00',
        '2026-03-30T00:00',
      ),
    ).toEqual([
      'p1 2026-03-28T01:30Z – 2026-03-29T01:30Z',
      'p2 2026-03-29T01:30Z – 2026-03-30T00:30Z',
    ]);
  });

  it('hands over at the earlier of two times that the clock shows twice', () => {
    expect(
      shifts(
        { zone: 'Europe/Berlin', layers: [daily('2026-10-24T02:30')] },
        '2026-10-24T12:00',
        '2026-10-26T00:00',
      ),
    ).toEqual([
      'p1 2026-10-24T00:30Z – 2026-10-25T00:30Z',
      'p2 2026-10-25T00:30Z – 2026-10-26T01:30Z',
    ]);
  });

  it('gives nobody a day that a zone skips', () => {
    expect(
      shifts(
        {
          zone: 'Pacific/Apia',
          layers: [
            {
              ...daily('2011-12-29T09:00'),
              members: ['thursday', 'friday', 'saturday'],
            },
          ],
        },
        '2011-12-29T19:00',
        '2011-12-31T19:00',
      ),
    ).toEqual([
      'thursday 2011-12-29T19:00Z – 2011-12-30T19:00Z',
      'saturday 2011-12-30T19:00Z – 2011-12-31T19:00Z',
    ]);
  });

  it('lets the first turn be shorter when a layer starts between two hand-overs', () => {
    expect(
      shifts(
        {
          zone: 'UTC',
          layers: [
            {
              ...weekly,
              start: '2026-01-07T12:00',
              handOver: { every: 'week', on: 'monday', at: '09:00' },
            },
          ],
        },
        '2026-01-01T00:00',
        '2026-01-13T00:00',
      ),
    ).toEqual([
      'p1 2026-01-07T12:00Z – 2026-01-12T09:00Z',
      'p2 2026-01-12T09:00Z – 2026-01-19T09:00Z',
    ]);
  });

  it('starts with whoever has the next turn where the clock skips the start and that hand-over', () => {
    expect(
      shifts(
        {
          zone: 'Europe/Berlin',
          layers: [
            {
              ...daily('2026-03-29T02:30'),
              handOver: { every: 'day', at: '03:00' },
            },
          ],
        },
        '2026-03-28T00:00',
        '2026-03-30T00:00',
      ),
    ).toEqual(['p2 2026-03-29T01:30Z – 2026-03-30T01:00Z']);
  });

  it('counts by the days of a pattern, over a leap day', () => {
    expect(
      shifts(
        {
          zone: 'UTC',
          layers: [
            {
              start: '2028-02-27T08:00',
              handOver: {
                every: 'pattern',
                turns: [
                  { days: 2, member: 'p1' },
                  { days: 1, member: 'p2' },
                ],
              },
            },
          ],
        },
        '2028-02-28T00:00',
        '2028-03-02T00:00',
      ),
    ).toEqual([
      'p1 2028-02-27T08:00Z – 2028-02-29T08:00Z',
      'p2 2028-02-29T08:00Z – 2028-03-01T08:00Z',
      'p1 2028-03-01T08:00Z – 2028-03-03T08:00Z',
    ]);
  });

  it('lets a later layer cover an earlier one in its hours, past midnight', () => {
    const nights = {
      ...daily('2026-01-05T09:00'),
      members: ['night'],
      handOver: { every: 'week' },
      hours: [
        { days: ['friday'], from: '18:00', to: '08:00' },
        { days: ['saturday'], from: '08:00' },
      ],
    };
    expect(
      shifts(
        { zone: 'UTC', layers: [weekly, nights] },
        '2026-01-08T00:00',
        '2026-01-12T00:00',
      ),
    ).toEqual([
      'p1 2026-01-05T09:00Z – 2026-01-09T18:00Z',
      'night 2026-01-09T18:00Z – 2026-01-11T00:00Z',
      'p1 2026-01-11T00:00Z – 2026-01-12T09:00Z',
    ]);
  });

  it('gives holidays to their members one after the other, and overrides before all', () => {
    expect(
      shifts(
        {
          zone: 'Europe/Berlin',
          layers: [weekly],
          holidays: ['christmas', '2027-01-01'],
          onHolidays: { members: ['h1', 'h2'] },
          overrides: [
            {
              member: 'cover',
              from: '2026-12-31T20:00',
              until: '2027-01-01T06:00',
            },
            {
              member: 'abroad',
              from: '2026-12-25T20:00',
              until: '2026-12-25T21:00',
              zone: 'America/New_York',
            },
          ],
        },
        '2026-12-24T12:00',
        '2027-01-01T12:00',
        { holidays: { christmas: ['2026-12-26', '2026-12-25'] } },
      ),
    ).toEqual([
      'p1 2026-12-21T08:00Z – 2026-12-24T23:00Z',
      'h1 2026-12-24T23:00Z – 2026-12-25T23:00Z',
      'h2 2026-12-25T23:00Z – 2026-12-26T01:00Z',
      'abroad 2026-12-26T01:00Z – 2026-12-26T02:00Z',
      'h2 2026-12-26T02:00Z – 2026-12-26T23:00Z',
      'p1 2026-12-26T23:00Z – 2026-12-28T08:00Z',
      'p2 2026-12-28T08:00Z – 2026-12-31T19:00Z',
      'cover 2026-12-31T19:00Z – 2027-01-01T05:00Z',
      'h1 2027-01-01T05:00Z – 2027-01-01T23:00Z',
    ]);
  });
});

import { isInHours, nextHours, workingHoursSchema } from './workingHours';

const hours = workingHoursSchema.parse({});
const zone = 'Europe/Berlin';

describe('working hours', () => {
  it.each([
    ['Friday 08:59', '2026-03-27T07:59:59.999Z', false],
    ['Friday 09:00', '2026-03-27T08:00:00.000Z', true],
    ['Friday 16:59', '2026-03-27T15:59:59.999Z', true],
    ['Friday 17:00', '2026-03-27T16:00:00.000Z', false],
    ['Saturday 12:00', '2026-03-28T11:00:00.000Z', false],
    ['Monday 09:00, an hour earlier in UTC', '2026-03-30T07:00:00.000Z', true],
  ])('on %s', (_, at, expected) => {
    expect(isInHours(hours, zone, at)).toBe(expected);
  });

  it.each([
    [
      'over the weekend and a change of clocks',
      '2026-03-27T16:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ],
    ['later today', '2026-03-27T06:00:00.000Z', '2026-03-27T08:00:00.000Z'],
    [
      'tomorrow when they have begun',
      '2026-03-26T08:00:00.000Z',
      '2026-03-27T08:00:00.000Z',
    ],
  ])('begin next %s', (_, at, expected) => {
    expect(nextHours(hours, zone, at)).toBe(expected);
  });

  it('begin next in a week when today was the only day', () => {
    const sundays = workingHoursSchema.parse({ days: ['sun'] });
    expect(nextHours(sundays, zone, '2026-03-29T10:00:00.000Z')).toBe(
      '2026-04-05T07:00:00.000Z',
    );
  });

  it('are those of their own zone before that of the rota', () => {
    const own = workingHoursSchema.parse({ zone: 'America/New_York' });
    expect(isInHours(own, zone, '2026-03-27T08:00:00.000Z')).toBe(false);
    expect(isInHours(own, zone, '2026-03-27T13:00:00.000Z')).toBe(true);
  });

  it('may be the whole day', () => {
    const whole = workingHoursSchema.parse({ from: '00:00', to: '24:00' });
    expect(isInHours(whole, zone, '2026-03-27T22:59:59.999Z')).toBe(true);
  });

  it.each([
    [{ from: '17:00', to: '09:00' }],
    [{ from: '9:00' }],
    [{ zone: 'Mars/Base' }],
    [{ days: [] }],
    [{ days: ['someday'] }],
    [{ day: ['mon'] }],
  ])('are refused when written as %j', written => {
    expect(workingHoursSchema.safeParse(written).success).toBe(false);
  });
});

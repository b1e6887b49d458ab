import fc from 'fast-check';

const member = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const members = fc.array(member, { minLength: 1, maxLength: 4 });
const weekday = fc.constantFrom(
  ...['monday', 'tuesday', 'wednesday', 'thursday'],
  ...['friday', 'saturday', 'sunday'],
);

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Often one that some clock skips or shows twice. */
const time = fc.oneof(
  fc.constantFrom(
    '00:00',
    '00:30',
    '01:45',
    '02:00',
    '02:15',
    '02:30',
    '03:00',
  ),
  fc
    .nat({ max: 24 * 60 - 1 })
    .map(
      minutes =>
        `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`,
    ),
);

const hours = fc
  .record(
    {
      days: fc.uniqueArray(weekday, { minLength: 1 }),
      from: time,
      to: fc.oneof(time, fc.constant('24:00')),
    },
    { requiredKeys: ['from', 'to'] },
  )
  .filter(({ from, to }) => from !== to);

/** For tests: any rota of one level, written around a day. */
export function rotaAround(day: string) {
  const date = (days: { min: number; max: number }) =>
    fc
      .integer(days)
      .map(after =>
        new Date(Date.parse(`${day}T00:00Z`) + after * 86_400_000)
          .toISOString()
          .slice(0, 10),
      );
  const wall = (days: { min: number; max: number }) =>
    fc.tuple(date(days), time).map(([on, at]) => `${on}T${at}`);
  const near = { min: -3, max: 3 };
  const handOver = fc.oneof(
    fc.record({
      handOver: fc.record(
        { every: fc.constantFrom('day', 'week'), at: time },
        { requiredKeys: ['every'] },
      ),
      members,
    }),
    fc.record({
      handOver: fc.record({
        every: fc.constant('week'),
        on: weekday,
        at: time,
      }),
      members,
    }),
    fc.record({
      handOver: fc.record({
        every: fc.constant('pattern'),
        turns: fc.array(
          fc.record({ days: fc.integer({ min: 1, max: 5 }), member }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    }),
  );
  const layer = fc
    .tuple(
      handOver,
      fc.record(
        {
          start: fc.oneof(
            wall(near),
            wall({ min: -10, max: 10 }),
            wall({ min: -1000, max: -20 }),
          ),
          until: wall({ min: 1, max: 11 }),
          hours: fc.array(hours, { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: ['start'] },
      ),
    )
    .map(([turns, rest]) => ({ ...turns, ...rest }))
    .filter(({ start, until }) => until === undefined || start < until);
  const override = fc
    .record(
      {
        member,
        from: fc.oneof(wall(near), wall({ min: -11, max: 11 })),
        until: fc.oneof(wall(near), wall({ min: -11, max: 11 })),
        zone: fc.constant('UTC'),
      },
      { requiredKeys: ['member', 'from', 'until'] },
    )
    .filter(({ from, until }) => from < until);
  return fc.record(
    {
      layers: fc.array(layer, { minLength: 1, maxLength: 3 }),
      overrides: fc.array(override, { maxLength: 3 }),
      holidays: fc.array(date({ min: -5, max: 5 }), { maxLength: 3 }),
      onHolidays: fc.record({ members, at: time }),
    },
    { requiredKeys: ['layers', 'overrides', 'holidays'] },
  );
}

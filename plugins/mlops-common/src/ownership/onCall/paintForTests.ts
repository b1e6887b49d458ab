import { minuteOf, type WallTable } from './wallTableForTests';

export interface WrittenHours {
  readonly days?: readonly string[];
  readonly from: string;
  readonly to: string;
}

export interface WrittenLayer {
  readonly start: string;
  readonly until?: string;
  readonly handOver: {
    readonly every: 'day' | 'week' | 'pattern';
    readonly on?: string;
    readonly at?: string;
    readonly turns?: readonly { days: number; member: string }[];
  };
  readonly members?: readonly string[];
  readonly hours?: readonly WrittenHours[];
}

export interface WrittenLevel {
  readonly layers: readonly WrittenLayer[];
  readonly onHolidays?: { members: readonly string[]; at: string };
  readonly overrides: readonly {
    member: string;
    from: string;
    until: string;
    zone?: 'UTC';
  }[];
}

/** Who has duty, minute by minute of a table. */
type Painted = (string | undefined)[];

/**
 * For tests: a second opinion on rotas. It shares no code with the first, knows
 * no intervals and no offsets: it takes a level as its file writes it, walks
 * from hand-over to hand-over and paints minutes over minutes.
 */
export function paintLevel(
  level: WrittenLevel,
  holidays: readonly string[],
  table: WallTable,
): Painted {
  const painted: Painted = blank(table);
  for (const layer of level.layers) {
    paintLayer(layer, table).forEach((member, minute) => {
      if (member !== undefined) painted[minute] = member;
    });
  }
  if (level.onHolidays) {
    const { members, at } = level.onHolidays;
    [...new Set(holidays)].sort().forEach((date, index) => {
      paint(painted, members[index % members.length], [
        minuteOf(table, `${date}T${at}`),
        minuteOf(table, `${plusDays(date, 1)}T${at}`),
      ]);
    });
  }
  for (const { member, from, until, zone } of level.overrides) {
    const minute = (wall: string) =>
      zone === 'UTC'
        ? Date.parse(`${wall}Z`) / 60_000 - table.first
        : minuteOf(table, wall);
    paint(painted, member, [minute(from), minute(until)]);
  }
  return painted;
}

function paintLayer(layer: WrittenLayer, table: WallTable): Painted {
  const painted: Painted = blank(table);
  const last = table.walls.length;
  const start = minuteOf(table, layer.start);
  for (const [wall, member] of handOvers(layer, table)) {
    // Until the next one paints over it.
    paint(painted, member, [Math.max(start, minuteOf(table, wall)), last]);
  }
  if (layer.until) {
    paint(painted, undefined, [minuteOf(table, layer.until), last]);
  }
  if (!layer.hours) return painted;
  const allowed = blank(table);
  // Also of dates that the wall skips.
  const dates = table.dates.flatMap(date => [plusDays(date, -1), date]);
  for (const date of new Set(dates)) {
    for (const { days, from, to } of layer.hours) {
      if (days && !days.includes(weekdayOf(date))) continue;
      paint(allowed, 'allowed', [
        minuteOf(table, asWall(date, from)),
        minuteOf(table, asWall(to > from ? date : plusDays(date, 1), to)),
      ]);
    }
  }
  return painted.map((member, minute) =>
    allowed[minute] === undefined ? undefined : member,
  );
}

/** When each turn begins on the wall, as far as the table goes. */
function* handOvers(
  { start, handOver, members = [] }: WrittenLayer,
  { walls }: WallTable,
): Generator<[string, string]> {
  const { every, turns = members.map(member => ({ days: 1, member })) } =
    handOver;
  const at = handOver.at ?? start.slice(11);
  const end = plusDays(walls[walls.length - 1].slice(0, 10), 2);
  let wall = start;
  for (let turn = 0; wall < end; turn += 1) {
    const { days, member } = turns[turn % turns.length];
    yield [wall, member];
    let date = wall.slice(0, 10);
    if (every === 'pattern') {
      wall = `${plusDays(date, days)}T${at}`;
    } else {
      const on = handOver.on ?? weekdayOf(start.slice(0, 10));
      const isNext = () =>
        `${date}T${at}` > wall && (every === 'day' || weekdayOf(date) === on);
      while (!isNext()) date = plusDays(date, 1);
      wall = `${date}T${at}`;
    }
  }
}

function paint(
  painted: Painted,
  member: string | undefined,
  [from, until]: [number, number],
): void {
  for (
    let minute = Math.max(0, from);
    minute < Math.min(until, painted.length);
    minute += 1
  ) {
    painted[minute] = member;
  }
}

function blank({ walls }: WallTable): Painted {
  return walls.map(() => undefined);
}

function asWall(date: string, time: string): string {
  return time === '24:00' ? `${plusDays(date, 1)}T00:00` : `${date}T${time}`;
}

function plusDays(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days))
    .toISOString()
    .slice(0, 10);
}

const weekday = new Intl.DateTimeFormat('en', {
  ...({ weekday: 'long', timeZone: 'UTC' } as const),
});

function weekdayOf(date: string): string {
  return weekday.format(new Date(`${date}T12:00Z`)).toLowerCase();
}

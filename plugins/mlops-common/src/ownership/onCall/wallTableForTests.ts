/**
 * For tests: what the wall of a zone shows, minute by minute, over some weeks
 * around a day on which something happens to its clock. Reads
 * `Intl.DateTimeFormat` and nothing of what it is to check.
 */
export interface WallTable {
  readonly zone: string;
  /** Minutes since 1970 of the first entry. */
  readonly first: number;
  /** `2026-03-29T02:30`, one entry a minute. */
  readonly walls: readonly string[];
  /** The dates that it shows, in order. */
  readonly dates: readonly string[];
  /** What `minuteOf` found before: the same times come again and again. */
  readonly found: Map<string, number>;
}

/** Zones and days, and what they are here for. */
export const oddDays = [
  ['Europe/Berlin', '2026-03-29', 'the clock goes forward'],
  ['Europe/Berlin', '2026-10-25', 'the clock goes back'],
  ['Europe/Berlin', '2028-02-29', 'a leap day'],
  ['Europe/Berlin', '2027-01-01', 'the end of a year'],
  ['America/New_York', '2026-03-08', 'the clock goes forward'],
  ['America/New_York', '2026-11-01', 'the clock goes back'],
  ['America/Sao_Paulo', '2018-11-04', 'midnight is skipped'],
  ['America/St_Johns', '2010-11-07', 'one past midnight is shown twice'],
  ['Asia/Kathmandu', '2026-06-01', 'five hours and three quarters'],
  ['Asia/Kolkata', '2026-06-01', 'five hours and a half'],
  ['Pacific/Chatham', '2026-09-27', 'three quarters, and forward'],
  ['Australia/Lord_Howe', '2026-04-05', 'half an hour back'],
  ['Australia/Lord_Howe', '2026-10-04', 'half an hour forward'],
  ['Pacific/Apia', '2011-12-30', 'a day is skipped'],
  ['Pacific/Kwajalein', '1993-08-21', 'a day is skipped'],
  ['Africa/Casablanca', '2026-02-15', 'back before Ramadan'],
] as const;

const daysAround = 12;

export function wallTable(zone: string, day: string): WallTable {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
  });
  const first = Date.parse(`${day}T00:00Z`) / 60_000 - daysAround * 24 * 60;
  const walls = Array.from({ length: 2 * daysAround * 24 * 60 }, (_, minute) =>
    format.format((first + minute) * 60_000).replace(' ', 'T'),
  );
  const dates = [...new Set(walls.map(wall => wall.slice(0, 10)))].sort();
  return { zone, first, walls, dates, found: new Map() };
}

/**
 * The minute of the table at which the wall first shows a time. Where it skips
 * the time, the clock before goes on counting until it would have shown it.
 * Before the table it is -1, after it the number of entries.
 */
export function minuteOf(table: WallTable, wall: string): number {
  const known = table.found.get(wall);
  if (known !== undefined) return known;
  const minute = look(table, wall);
  table.found.set(wall, minute);
  return minute;
}

function look({ walls }: WallTable, wall: string): number {
  if (wall < walls[0]) return -1;
  const minute = walls.findIndex(shown => shown >= wall);
  if (minute === -1) return walls.length;
  if (walls[minute] === wall || minute === 0) return minute;
  return minute - 1 + minutesBetween(walls[minute - 1], wall);
}

function minutesBetween(wall: string, later: string): number {
  return (Date.parse(`${later}Z`) - Date.parse(`${wall}Z`)) / 60_000;
}

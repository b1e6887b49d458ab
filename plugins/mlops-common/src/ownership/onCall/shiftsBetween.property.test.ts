import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { env, execPath } from 'node:process';
import { text } from 'node:stream/consumers';
import { dutyAt } from './dutyAt';
import { paintLevel, type WrittenLevel } from './paintForTests';
import { readRotas } from './readRotas';
import type { Rota } from './rota';
import { shiftsBetween } from './shiftsBetween';
import {
  minuteOf,
  oddDays,
  wallTable,
  type WallTable,
} from './wallTableForTests';

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

/** A rota of one level, written around a day. */
function rotaAround(day: string) {
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

type Written = { holidays: string[] } & WrittenLevel;

function read(zone: string, written: object): Rota {
  const { rotas, findings } = readRotas([
    { file: 'rotas.yaml', value: { rotas: { ops: { zone, ...written } } } },
  ]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rota = rotas.get('ops');
  if (!rota) throw new Error('The rota is not there.');
  return rota;
}

function instant({ first }: WallTable, minute: number): string {
  return new Date((first + minute) * 60_000).toISOString();
}

const runs = { numRuns: 15, seed: 20261025 };

describe.each(oddDays)('shifts in %s around %s: %s', (zone, day) => {
  const table = wallTable(zone, day);
  const length = table.walls.length;
  const whole = [instant(table, 0), instant(table, length)] as const;
  const minute = fc.nat({ max: length - 1 });

  it('are those of the second opinion, minute by minute', () => {
    fc.assert(
      fc.property(rotaAround(day), minute, (written, asked) => {
        const expected = paintLevel(
          written as Written,
          written.holidays,
          table,
        );
        const rota = read(zone, written);
        const [shifts] = shiftsBetween(rota, ...whole);
        const found: (string | undefined)[] = expected.map(() => undefined);
        for (const { person, from, until = '' } of shifts) {
          const last = Math.min(
            length,
            Date.parse(until) / 60_000 - table.first,
          );
          for (
            let each = Math.max(0, Date.parse(from) / 60_000 - table.first);
            each < last;
            each += 1
          ) {
            // No two at once.
            if (found[each] !== undefined) throw new Error(`twice: ${each}`);
            found[each] = person.name;
          }
        }
        const differs = found.findIndex(
          (name, index) => name !== expected[index],
        );
        expect([differs, table.walls[differs], found[differs]]).toEqual([
          -1,
          undefined,
          undefined,
        ]);
        const [{ onDuty }] = dutyAt(rota, instant(table, asked));
        expect(onDuty.map(({ person }) => person.name)).toEqual(
          [expected[asked]].filter(name => name !== undefined),
        );
      }),
      runs,
    );
  });

  it('are the same, whole, whatever stretch is asked for', () => {
    fc.assert(
      fc.property(rotaAround(day), minute, minute, (written, one, other) => {
        const rota = read(zone, written);
        const from = instant(table, Math.min(one, other));
        const until = instant(table, Math.max(one, other) + 1);
        const [all] = shiftsBetween(rota, ...whole);
        const [asked] = shiftsBetween(rota, from, until);
        expect(asked).toEqual(
          all.filter(shift => shift.from < until && (shift.until ?? '') > from),
        );
      }),
      runs,
    );
  });

  it('follow each other without a gap once a layer holds that always does', () => {
    fc.assert(
      fc.property(rotaAround(day), written => {
        const [bottom, ...others] = written.layers;
        const { hours: _, until: __, ...always } = bottom;
        const rota = read(zone, { ...written, layers: [always, ...others] });
        const start = instant(table, minuteOf(table, always.start));
        const shifts = shiftsBetween(rota, ...whole)[0].filter(
          ({ until = '' }) => until > start,
        );
        shifts.slice(1).forEach(({ from }, before) => {
          expect(from).toBe(shifts[before].until);
        });
        expect(shifts.length > 0).toBe(start < whole[1]);
      }),
      runs,
    );
  });
});

describe('shifts on hosts in other zones', () => {
  const asked = oddDays.flatMap(([zone, day]) =>
    fc
      .sample(rotaAround(day), { numRuns: 10, seed: 7 })
      .map(written => ({ zone, written, ...around(day) })),
  );
  const answers = asked.map(({ zone, written, from, until }) =>
    shiftsBetween(read(zone, written), from, until),
  );

  it.each([
    ['America/New_York', 300],
    ['Asia/Kolkata', -330],
    ['Pacific/Apia', -780],
    ['Australia/Lord_Howe', -660],
    ['UTC', 0],
  ])('are the same in a process in %s', async (host, offset) => {
    expect(await answersIn(host, asked)).toEqual({ offset, answers });
  });
});

function around(day: string) {
  const at = (days: number) =>
    new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString();
  return { from: at(-10), until: at(10) };
}

/** Asks the same of a process of its own, whose clock is in another zone. */
async function answersIn(host: string, asked: readonly object[]) {
  const child = spawn(
    execPath,
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      '--eval',
      ask,
    ],
    { cwd: __dirname, env: { ...env, TZ: host } },
  );
  child.stdin.end(JSON.stringify(asked));
  const [output, mistakes] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
  ]);
  expect(mistakes).toBe('');
  return JSON.parse(output);
}

const ask = `
  const { readRotas } = require('./readRotas.ts');
  const { shiftsBetween } = require('./shiftsBetween.ts');
  const asked = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  const answers = asked.map(({ zone, written, from, until }) => {
    const value = { rotas: { ops: { zone, ...written } } };
    const { rotas } = readRotas([{ file: 'rotas.yaml', value }]);
    return shiftsBetween(rotas.get('ops'), from, until);
  });
  const offset = new Date('2026-01-01').getTimezoneOffset();
  console.log(JSON.stringify({ offset, answers }));
`;

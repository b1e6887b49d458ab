import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { env, execPath } from 'node:process';
import { text } from 'node:stream/consumers';
import { dutyAt } from './dutyAt';
import { paintLevel, type WrittenLevel } from './paintForTests';
import { readRotas } from './readRotas';
import type { Rota } from './rota';
import { rotaAround } from './__testUtils__/rotaAround';
import { shiftsBetween } from './shiftsBetween';
import {
  minuteOf,
  oddDays,
  wallTable,
  type WallTable,
} from './wallTableForTests';

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

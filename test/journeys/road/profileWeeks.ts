import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { service } from './arrivalDelay';

const command = path.resolve(
  __dirname,
  '../../../packages/cli/bin/pitwall.mjs',
);
const weeks = 12;
const referenceWeeks = 8;
const rowsPerWeek = 700;
const dayMs = 86_400_000;

/**
 * Profiles twelve weeks of flights, the last of which are much later than
 * usual, and pushes the profiles, by the command that any pipeline uses.
 *
 * @returns what the command said
 */
export async function profileWeeks(
  portal: string,
  token: string,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-weeks-'));
  try {
    const file = path.join(folder, 'flights.csv');
    const begin = firstMonday();
    await writeFile(file, flightsSince(begin));
    const day = (week: number) =>
      new Date(begin + week * 7 * dayMs).toISOString().slice(0, 10);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        ...[command, 'profile', file, '--time', 'date', '--every', 'week'],
        ...['--features', 'delay,distance,origin'],
        ...['--reference', `${day(0)}..${day(referenceWeeks)}`],
        ...['--push', '--portal', portal, '--service', service],
        ...['--environment', 'production'],
      ],
      { env: { ...process.env, PITWALL_TOKEN: token } },
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The Monday from which on all the weeks are over by now. */
function firstMonday(): number {
  const today = Math.floor(Date.now() / dayMs);
  // Day 4 after the epoch was the first Monday.
  const thisMonday = today - ((today - 4) % 7);
  return (thisMonday - weeks * 7) * dayMs;
}

/** Flights with a rhythm of their own, and no randomness at all. */
function flightsSince(begin: number): string {
  const rows = Array.from({ length: weeks * rowsPerWeek }, (_, n) => {
    const week = Math.floor(n / rowsPerWeek);
    const at = begin + week * 7 * dayMs + (n % rowsPerWeek) * 60_000 * 14;
    const usual = ((n * 37) % 61) + ((n * 13 + week * 5) % 17);
    return [
      new Date(at).toISOString().replace('T', ' ').slice(0, 19),
      week >= referenceWeeks + 2 ? usual + 45 : usual,
      200 + ((n * 29 + week) % 23) * 70,
      ['ATL', 'ORD', 'LAX', 'SEA'][(n * 7 + week) % 4],
    ].join(',');
  });
  return ['date,delay,distance,origin', ...rows].join('\n');
}

import { execFile } from 'node:child_process';
import path from 'node:path';
import { environment, service } from './releases';
import type { Replay } from './replay';

const tokenVariable = 'PITWALL_TOKEN';

/** Where the flights are, and whom they are told of. */
export interface FlightsTarget {
  readonly portal: string;
  readonly token: string;
  /** Parquet or CSV: date, delay, distance, origin, destination. */
  readonly flights: string;
}

/**
 * Profiles the flights week by week and pushes the profiles, by the command
 * that any pipeline uses.
 *
 * @throws Error with what the command said
 */
export async function profileFlights(
  target: FlightsTarget,
  replay: Replay,
): Promise<void> {
  await profile(target, replay, [
    ...['--derive', 'hour=hour(date)', '--derive', 'weekday=isodow(date)'],
    ...['--features', 'delay,distance,origin,destination,hour,weekday'],
  ]);
  await profile(target, replay, [
    ...['--derive', 'late=delay > 15', '--features', 'late'],
    ...['--role', 'label'],
  ]);
}

function profile(
  { portal, token, flights }: FlightsTarget,
  { days, reference }: Replay,
  features: readonly string[],
): Promise<void> {
  const command = path.join(
    path.dirname(require.resolve('@pitwall/cli/package.json')),
    'bin/pitwall.mjs',
  );
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [
        ...[command, 'profile', flights, ...features],
        ...['--time', 'date', '--derive', `date=date + to_days(${days})`],
        ...['--every', 'week', '--reference', reference],
        ...['--push', '--portal', portal, '--token-env', tokenVariable],
        ...['--service', service, '--environment', environment],
      ],
      { env: { ...process.env, [tokenVariable]: token } },
      (error, output, complaints) => {
        if (!error) resolve();
        else
          reject(
            new Error(complaints.trim() || output.trim() || error.message),
          );
      },
    );
  });
}

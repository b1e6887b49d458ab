import { invalidInput } from '../http';

/** What the clock of whoever deploys may be ahead of ours. */
const clockSkewMs = 5_000;

/**
 * The instant a deployment counts from: as given, or now. A deployment is
 * recorded when it happened, or afterwards.
 *
 * @throws 400 for one in the future
 */
export function startOfDeployment(from: string | undefined, now: Date): string {
  const recordedAt = now.toISOString();
  if (from === undefined) return recordedAt;
  if (Date.parse(from) - now.getTime() > clockSkewMs) {
    throw invalidInput([
      {
        field: 'body.from',
        sentence: `body.from lies in the future: it is ${recordedAt}, and a deployment is recorded when it happened.`,
      },
    ]);
  }
  return from < recordedAt ? from : recordedAt;
}

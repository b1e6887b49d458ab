import type { JsonObject } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';

const streamsInStatement = 500;

/** An event of one of several streams. */
export interface StreamEvent {
  readonly stream: string;
  readonly type: string;
  readonly payload: JsonObject;
}

/** The events of some types in several streams, in the order of each stream. */
export async function readStreams(
  knex: Knex,
  streams: readonly string[],
  types: readonly string[],
): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for (let at = 0; at < streams.length; at += streamsInStatement) {
    const rows: { stream: string; type: string; payload: string }[] =
      await knex('ledger_entries')
        .whereIn('stream', streams.slice(at, at + streamsInStatement))
        .whereIn('type', [...types])
        .orderBy(['stream', 'stream_version'])
        .select('stream', 'type', 'payload');
    events.push(
      ...rows.map(({ payload, ...row }) => ({
        ...row,
        payload: JSON.parse(payload),
      })),
    );
  }
  return events;
}

/** How many entries a stream has: the version to decide at. */
export async function streamVersion(
  tx: Knex.Transaction,
  stream: string,
): Promise<number> {
  const [row] = await tx('ledger_entries')
    .where({ stream })
    .max({ newest: 'stream_version' });
  return Number(row?.newest ?? 0);
}

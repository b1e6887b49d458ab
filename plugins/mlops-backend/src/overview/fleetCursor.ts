import { z } from 'zod';

/** The last service of a page, in the order of the list. */
export interface FleetPosition {
  readonly sortKey: string;
  readonly serviceRef: string;
}

const positionSchema = z.tuple([z.string(), z.string().min(1)]);

/** A position as an opaque text that fits into a URL. */
export function encodeFleetCursor(position: FleetPosition): string {
  return Buffer.from(
    JSON.stringify([position.sortKey, position.serviceRef]),
  ).toString('base64url');
}

/** Reads a cursor; undefined when it is none of ours. */
export function decodeFleetCursor(cursor: string): FleetPosition | undefined {
  try {
    const [sortKey, serviceRef] = positionSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    // PostgreSQL takes no such character, whatever it compares it with.
    return `${sortKey}${serviceRef}`.includes('\0')
      ? undefined
      : { sortKey, serviceRef };
  } catch {
    return undefined;
  }
}

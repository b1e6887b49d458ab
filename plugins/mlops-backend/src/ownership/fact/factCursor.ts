import { instantSchema, type DatedFact } from '@pitwall/plugin-mlops-common';
import { z } from 'zod';
import { invalidInput } from '../../http';

/** The last fact of a page, in the order of the list. */
export type FactPosition = Pick<DatedFact, 'from' | 'factId'>;

const positionSchema = z.tuple([instantSchema, z.uuid()]);

/** A position as an opaque text that fits into a URL. */
export function encodeFactCursor({ from, factId }: FactPosition): string {
  return Buffer.from(JSON.stringify([from, factId])).toString('base64url');
}

/**
 * The fact behind which a page begins; undefined for the first page. It need
 * not be there any more.
 *
 * @throws 400 for a cursor that is none of ours
 */
export function positionIn(
  cursor: string | undefined,
): FactPosition | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [from, factId] = positionSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return { from, factId };
  } catch {
    throw invalidInput([
      {
        field: 'query.after',
        sentence:
          'query.after is not a cursor of this list; take nextCursor of the page before.',
      },
    ]);
  }
}

import { invalidInput } from '../http';

/**
 * The ordinal below which a page begins; undefined for the first page.
 *
 * @throws 400 for a cursor that is none of ours
 */
export function positionIn(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  // Not beyond what PostgreSQL compares with an integer.
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
  throw invalidInput([
    {
      field: 'query.after',
      sentence:
        'query.after is not a cursor of this list; take nextCursor of the page before.',
    },
  ]);
}

import { z } from 'zod';

/**
 * An instant as a fixed-width ISO 8601 UTC string with milliseconds, so that
 * text order is time order on every database.
 *
 * @public
 */
export const instantSchema = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
    'is not an instant such as 2026-01-31T09:30:00.000Z',
  );

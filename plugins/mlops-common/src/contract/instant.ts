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

const notAnInstant = 'is not an instant such as 2026-01-31T09:30:00Z';

/**
 * An instant as people and pipelines write it, in ISO 8601 with or without
 * milliseconds and with any offset; read as the one fixed-width spelling.
 *
 * @example `instantAsWrittenSchema.parse('2026-01-31T10:30:00+01:00') // '2026-01-31T09:30:00.000Z'`
 * @public
 */
export const instantAsWrittenSchema = z.iso
  .datetime({
    offset: true,
    // What is missing is said to be missing.
    error: ({ code }) => (code === 'invalid_format' ? notAnInstant : undefined),
    // What is no date at all is not converted any further.
    abort: true,
  })
  .overwrite(text => new Date(text).toISOString())
  // An offset may lead out of the four-digit years.
  .refine(text => text.length === 24, notAnInstant);

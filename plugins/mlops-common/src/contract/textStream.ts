import { z } from 'zod';

/**
 * An answer too long to be held in memory: pieces of text, one after another.
 *
 * @public
 */
export const textStreamSchema = z.custom<AsyncIterable<string>>(
  value =>
    typeof value === 'object' &&
    value !== null &&
    Symbol.asyncIterator in value,
  'is no stream of text',
);

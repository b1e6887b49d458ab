import { z } from 'zod';

/** A name in a pack: lower-case words with hyphens, as it stands in a path. */
export const wordSchema = z
  .string()
  .max(63)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be words in kebab-case');

/** What somebody writes in their own words. */
export const ownWordsSchema = z.string().trim().min(1).max(4000);

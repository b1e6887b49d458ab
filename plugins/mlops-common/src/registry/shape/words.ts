import { z } from 'zod';

/**
 * How much harm a service can do. What a team writes is a claim: routing uses
 * what a control role attested, and a lower claim never lowers a route.
 *
 * @public
 */
export const riskTierSchema = z.enum([
  'minimal',
  'limited',
  'high',
  'prohibited',
]);

/**
 * How much harm a service can do.
 *
 * @public
 */
export type RiskTier = z.infer<typeof riskTierSchema>;

/**
 * How sensitive data is.
 *
 * @public
 */
export const dataClassSchema = z.enum([
  'public',
  'internal',
  'confidential',
  'personal',
  'special',
]);

/**
 * How sensitive data is.
 *
 * @public
 */
export type DataClass = z.infer<typeof dataClassSchema>;

/** Words that an organisation chooses, such as a task or a metric. */
export const kebabCaseSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be words in kebab-case')
  .max(63);

/** A sentence or a few. */
export const proseSchema = z.string().trim().min(1).max(2000);

/** A list that is cut off before its items are looked at. */
export function shortList<T extends z.ZodType>(item: T) {
  return z.array(z.unknown()).min(1).max(500).pipe(z.array(item));
}

import { z } from 'zod';

/**
 * Specialisations that production needs beside a role.
 *
 * @public
 */
export const specialisationSchema = z.enum([
  'deployment-engineering',
  'observability',
  'data-pipeline-hardening',
  'platform-optimisation',
  'feature-store',
  'gpu',
  'security',
  'llm',
]);

/**
 * A specialisation that production needs beside a role.
 *
 * @public
 */
export type Specialisation = z.infer<typeof specialisationSchema>;

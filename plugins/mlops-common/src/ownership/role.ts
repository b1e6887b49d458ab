import { z } from 'zod';

/**
 * A job in the lifecycle of an ML service.
 *
 * @public
 */
export const roleSchema = z.enum([
  'ai-product-manager',
  'data-scientist',
  'data-engineer',
  'ml-engineer',
  'mlops-engineer',
  'model-validator',
  'compliance',
  'security',
  'on-call',
]);

/**
 * A job in the lifecycle of an ML service.
 *
 * @public
 */
export type Role = z.infer<typeof roleSchema>;

/**
 * The roles that check what others build: bound above the team, and only
 * narrowed below.
 *
 * @public
 */
export const controlRoles: readonly Role[] = [
  'model-validator',
  'compliance',
  'security',
];

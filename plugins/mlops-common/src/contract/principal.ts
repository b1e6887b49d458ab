import { z } from 'zod';

/**
 * Who calls: a person in the browser, a person through another plugin or agent,
 * or a pipeline.
 *
 * @public
 */
export const principalKindSchema = z.enum(['user', 'delegatedUser', 'service']);

/** @public */
export type PrincipalKind = z.infer<typeof principalKindSchema>;

/**
 * What a pipeline may be allowed to do on the services that are its own.
 *
 * @public
 */
export const pipelineVerbSchema = z.enum(['read', 'register', 'push', 'gate']);

/** @public */
export type PipelineVerb = z.infer<typeof pipelineVerbSchema>;

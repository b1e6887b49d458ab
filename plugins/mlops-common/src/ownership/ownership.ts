import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../contract';
import { activitySchema, lettersSchema, overrideLettersSchema } from './raci';
import { roleSchema } from './role';
import { violationSchema } from './violation';

/**
 * Where a binding or a cell was written. `organisation` has no entity: it is
 * the installation's configuration.
 *
 * @public
 */
export const ownershipSourceSchema = z.discriminatedUnion('level', [
  z.object({ level: z.literal('organisation') }),
  z.object({ level: z.literal('domain'), ...entityLinkSchema.shape }),
  z.object({ level: z.literal('use-case'), ...entityLinkSchema.shape }),
  z.object({ level: z.literal('service'), ...entityLinkSchema.shape }),
]);

/**
 * Where a binding or a cell was written.
 *
 * @public
 */
export type OwnershipSource = z.infer<typeof ownershipSourceSchema>;

/**
 * What an entity below the level that bound a control role writes about it, and
 * what is not in force before that level acknowledges it.
 *
 * @public
 */
export const pendingChangeSchema = z.object({
  /** The entity that wrote it. */
  writtenIn: entityLinkSchema,
  /** Users and groups it binds; none when its binding is not what waits. */
  targets: z.array(entityLinkSchema),
  /** The letters that wait, by activity. */
  cells: z.record(activitySchema, overrideLettersSchema),
  /** What stays in force until then, where the change differs from it. */
  inForce: z.object({
    targets: z.array(entityLinkSchema),
    cells: z.record(activitySchema, overrideLettersSchema),
  }),
  /** What an acknowledgement has to name. */
  digest: z.string(),
  /** The level whose word it waits for; absent when no domain binds the role. */
  boundBy: entityLinkSchema.optional(),
  /** Who owns that level, and speaks for it. */
  speaker: entityLinkSchema.optional(),
  /** Everybody who may acknowledge it, ordered by name. */
  acknowledgers: z.array(entityLinkSchema),
  /** Since when it is known to wait; absent where nobody keeps that. */
  since: instantSchema.optional(),
});

/**
 * A change of a control role that is not in force yet.
 *
 * @public
 */
export type PendingChange = z.infer<typeof pendingChangeSchema>;

/**
 * One role of a service: what it is bound to, from where, and which people
 * that is today.
 *
 * @public
 */
export const resolvedRoleSchema = z.object({
  role: roleSchema,
  title: z.string(),
  isControlRole: z.boolean(),
  /** Users and groups bound; empty when nobody bound the role. */
  targets: z.array(entityLinkSchema),
  /** Absent when nobody bound the role. */
  source: ownershipSourceSchema.optional(),
  /** Everybody the targets resolve to, each once, ordered by name. */
  people: z.array(entityLinkSchema),
  /** For a control role: changes that wait for an acknowledgement, if any. */
  pending: z.array(pendingChangeSchema).optional(),
});

/**
 * One column of a resolved matrix: a role and its people.
 *
 * @public
 */
export type ResolvedRole = z.infer<typeof resolvedRoleSchema>;

/**
 * The letters of a role in an activity, and the level that wrote them.
 *
 * @public
 */
export const resolvedCellSchema = z.object({
  letters: lettersSchema,
  source: ownershipSourceSchema,
});

/**
 * One row of the matrix, its cells by role.
 *
 * @public
 */
export const resolvedActivitySchema = z.object({
  activity: activitySchema,
  title: z.string(),
  cells: z.partialRecord(roleSchema, resolvedCellSchema),
  /** The level that declared the row; absent for rows of the organisation. */
  source: ownershipSourceSchema.optional(),
});

/**
 * One row of a resolved matrix.
 *
 * @public
 */
export type ResolvedActivity = z.infer<typeof resolvedActivitySchema>;

/**
 * The resolved matrix of one ML service, with whatever is wrong with it in
 * sentences.
 *
 * @public
 */
export const ownershipSchema = z.object({
  service: entityLinkSchema,
  owner: entityLinkSchema.optional(),
  useCase: entityLinkSchema.optional(),
  /** Nearest first. */
  domains: z.array(entityLinkSchema),
  /** Columns of the matrix, in order. */
  roles: z.array(resolvedRoleSchema),
  /** Rows of the matrix, in order of the lifecycle. */
  activities: z.array(resolvedActivitySchema),
  violations: z.array(violationSchema),
  /** When the catalog was read for this answer. */
  asOf: instantSchema,
});

/**
 * Who does what for one ML service.
 *
 * @public
 */
export type Ownership = z.infer<typeof ownershipSchema>;

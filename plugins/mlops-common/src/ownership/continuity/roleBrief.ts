import { z } from 'zod';
import { entityLinkSchema } from '../../contract';
import { activitySchema } from '../raci';
import { roleSchema } from '../role';

/**
 * A technical description of a role of one service, in Markdown.
 *
 * @public
 */
export const roleBriefSchema = z.object({
  service: entityLinkSchema,
  role: roleSchema,
  roleTitle: z.string(),
  /** Whether somebody holds the role today. */
  isHeld: z.boolean(),
  /** Activities in which the role has a letter. */
  activities: z.array(activitySchema),
  markdown: z.string(),
});

/**
 * A technical description of a role of one service.
 *
 * @public
 */
export type RoleBrief = z.infer<typeof roleBriefSchema>;

import { z } from 'zod';
import { ownEntries } from '../entity';
import { activitySchema } from './raci';

const titleSchema = z.string().trim().min(1).max(100);

/**
 * `spec.activities` of a domain, a use case or a service: rows of its own, by
 * activity. `spec.raci` fills them, here and on every level below.
 *
 * @public
 */
export const activityDeclarationsShape = z.record(
  activitySchema,
  z.strictObject({ title: titleSchema.optional() }).nullable(),
);

/**
 * Titles of the rows that a level declares, by activity.
 *
 * @public
 */
export type ActivityDeclarations = Readonly<Record<string, string>>;

/** The rows that an entity declares; what is not legal is left out. */
export function readActivities(written: unknown): ActivityDeclarations {
  const titles: Record<string, string> = {};
  for (const [activity, declared] of ownEntries(written)) {
    if (!activitySchema.safeParse(activity).success) continue;
    const { title } = Object.fromEntries(ownEntries(declared));
    titles[activity] =
      titleSchema.safeParse(title).data ?? activityTitle(activity);
  }
  return titles;
}

/**
 * What an activity is called when nobody gave it a title.
 *
 * @example activityTitle('measure-energy') // 'Measure energy'
 */
export function activityTitle(activity: string): string {
  const words = activity.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

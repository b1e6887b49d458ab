import type {
  PendingChange,
  ResolvedActivity,
  ResolvedRole,
} from '@pitwall/plugin-mlops-common';
import { sayList } from '../../spoken';
import { sayPart } from '../sayPart';

/** A change of a control role that waits, and which role it is of. */
export interface WaitingChange {
  readonly role: Pick<ResolvedRole, 'role' | 'title'>;
  readonly change: PendingChange;
}

type Activities = readonly Pick<ResolvedActivity, 'activity' | 'title'>[];

/**
 * Which letters would change, old and new.
 *
 * @example `in Retrain from informed to consulted`
 */
export function sayCells(
  { cells, inForce }: PendingChange,
  activities: Activities,
): string {
  return sayList(
    Object.entries(cells).map(([activity, letters]) => {
      const row = activities.find(each => each.activity === activity);
      const [old, wanted] = [inForce.cells[activity] ?? 'none', letters].map(
        each => sayPart(each).toLowerCase(),
      );
      return `in ${row?.title ?? activity} from ${old} to ${wanted}`;
    }),
  );
}

/**
 * What is acknowledged, old and new.
 *
 * @example `Model validator of Address quality: from Validator 1 and Validator 2 to Validator 2`
 */
export function sayPending(
  { role, change }: WaitingChange,
  activities: Activities,
): string {
  const { targets, inForce, writtenIn, cells } = change;
  const titles = (links: PendingChange['targets']) =>
    sayList(links.map(({ title }) => title));
  const parts = [
    ...(targets.length > 0
      ? [`from ${titles(inForce.targets)} to ${titles(targets)}`]
      : []),
    ...(Object.keys(cells).length > 0 ? [sayCells(change, activities)] : []),
  ];
  return `${role.title} of ${writtenIn.title}: ${sayList(parts)}`;
}

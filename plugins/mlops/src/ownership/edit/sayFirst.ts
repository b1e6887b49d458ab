import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { sayList } from '../../spoken';

/**
 * The first of a list by their titles, and how many more there are.
 *
 * @example sayFirst({ totalItems: 9, items: [eta, hubLoad] }) // 'Parcel ETA, Hub load and 7 more'
 */
export function sayFirst(list: {
  readonly totalItems: number;
  readonly items: readonly EntityLink[];
}): string {
  const titles = list.items.map(({ title }) => title);
  const more = list.totalItems - titles.length;
  return more > 0 ? `${titles.join(', ')} and ${more} more` : sayList(titles);
}

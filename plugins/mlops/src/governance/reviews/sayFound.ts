import { sayCount } from '../../spoken';
import { isFiltered, type ReviewFilters } from './reviewFilters';

/** How many reviews there are, or match. */
export function sayFound(
  { totalItems }: { readonly totalItems: number },
  filters: ReviewFilters,
): string {
  if (!isFiltered(filters)) return sayCount(totalItems, 'review');
  return `${sayCount(totalItems, 'review')} ${
    totalItems === 1 ? 'matches' : 'match'
  }`;
}

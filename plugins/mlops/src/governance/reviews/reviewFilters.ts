import type { ReviewState } from '@pitwall/plugin-mlops-common';

/** What a reader may narrow the reviews by; kept in the address of the page. */
export interface ReviewFilters {
  readonly state?: ReviewState;
  /** The ref of a service. */
  readonly service?: string;
}

/** Whether anything is filtered at all. */
export function isFiltered({ state, service }: ReviewFilters): boolean {
  return Boolean(state || service);
}

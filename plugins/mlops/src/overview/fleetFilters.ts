/** What a reader may narrow the fleet by; kept in the address of the page. */
export interface FleetFilters {
  readonly search?: string;
  readonly lifecycle?: string;
  readonly onlyViolations: boolean;
}

/** Whether anything is filtered at all. */
export function isFiltered(filters: FleetFilters): boolean {
  return Boolean(filters.search || filters.lifecycle || filters.onlyViolations);
}

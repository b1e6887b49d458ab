/**
 * The fields of a value that somebody wrote, or none when it is no mapping.
 * Only what was written: nothing that every object inherits.
 */
export function ownEntries(value: unknown): [string, unknown][] {
  return isMapping(value) ? Object.entries(value) : [];
}

/** Whether a value is a mapping, as YAML calls it. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An instant as a date-time field of the browser writes it: in the reader's
 * zone, to the minute.
 */
export function toLocalField(instant: string): string {
  const date = new Date(instant);
  const shifted = new Date(
    date.getTime() - date.getTimezoneOffset() * 60_000,
  ).toISOString();
  return shifted.slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** The instant a date-time field means; undefined when it is not filled in. */
export function fromLocalField(field: string): string | undefined {
  const date = new Date(field);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

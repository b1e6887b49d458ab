import type { FactColumn } from './factColumn';

/** How a spreadsheet tells a formula; numbers are not meant. */
const formula = /^[=+\-@\t\r]/;

/**
 * Records as comma-separated values by RFC 4180, with a line of titles. Text
 * that a spreadsheet would run as a formula is led by an apostrophe.
 *
 * @example toCsv([{ title: 'rows', value: n => n }], [1, 2]) // 'rows\r\n1\r\n2\r\n'
 */
export function toCsv<T>(
  columns: readonly FactColumn<T>[],
  records: readonly T[],
): string {
  const lines = [
    columns.map(({ title }) => title),
    ...records.map(record => columns.map(({ value }) => value(record))),
  ];
  return lines.map(line => `${line.map(toField).join(',')}\r\n`).join('');
}

function toField(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

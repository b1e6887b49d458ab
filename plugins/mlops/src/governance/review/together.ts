import type { ReviewHistoryEntry } from '@pitwall/plugin-mlops-common';

/** What happened, once for the same thing in a row, and how many times it did. */
export interface Happening extends ReviewHistoryEntry {
  readonly times: number;
}

/**
 * A history newest first. Whoever writes saves again and again: that is told
 * once, by the last time.
 */
export function together(history: readonly ReviewHistoryEntry[]): Happening[] {
  const happenings: Happening[] = [];
  const newestFirst = [...history].sort((one, other) =>
    one.at < other.at ? 1 : -1,
  );
  for (const entry of newestFirst) {
    const last = happenings[happenings.length - 1];
    const isSame =
      last?.type === entry.type &&
      last.sentence === entry.sentence &&
      last.by.entityRef === entry.by.entityRef;
    if (isSame) {
      happenings[happenings.length - 1] = { ...last, times: last.times + 1 };
    } else {
      happenings.push({ ...entry, times: 1 });
    }
  }
  return happenings;
}

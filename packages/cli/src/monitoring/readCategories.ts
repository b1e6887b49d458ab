import {
  type CategoricalSample,
  countedCategories,
} from '@pitwall/plugin-mlops-common';
import type { DuckDb } from './duckDb';
import type { Slice } from './slice';
import { quoteName } from './sql';

/** The categories of one column, counted: by window. */
export async function readCategories(
  duckDb: DuckDb,
  slice: Slice,
  feature: string,
): Promise<CategoricalSample[]> {
  const connection = await duckDb.connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT ${slice.window ?? '0::INTEGER'}, CAST(${quoteName(
        feature,
      )} AS VARCHAR), count(*)::DOUBLE FROM ${slice.relation} GROUP BY ALL`,
    );
    const counts = slice.windows.map((): [string | null, number][] => []);
    for (const [window, category, rows] of reader.getRowsJS()) {
      counts[Number(window)].push([
        category === null ? null : String(category),
        Number(rows),
      ]);
    }
    return counts.map(entries => countedCategories(entries));
  } finally {
    connection.closeSync();
  }
}

import type { RecordsProps } from './column';
import { RecordList } from './RecordList';
import { RecordTable } from './RecordTable';
import { useIsNarrow } from './useIsNarrow';

/** Records as a table, or as a list of cards on a phone. */
export function Records<T>(props: RecordsProps<T>) {
  return useIsNarrow() ? <RecordList {...props} /> : <RecordTable {...props} />;
}

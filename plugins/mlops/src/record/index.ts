export type { Column } from './column';
export { FirstRecords, type FirstRecordsProps } from './FirstRecords';
export { Records } from './Records';
export { useIsNarrow } from './useIsNarrow';

export type { Column } from './column';
export { Records } from './Records';
export { useIsNarrow } from './useIsNarrow';

export { FilterBar } from './FilterBar';
export { FilterChoice } from './FilterChoice';
export { PagedRecords } from './PagedRecords';
export { PagedSection } from './PagedSection';
export { Paging } from './Paging';
export { usePaging, type PagePosition } from './usePaging';

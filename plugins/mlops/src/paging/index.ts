export { Paging } from './Paging';
export { usePaging, type PagePosition } from './usePaging';

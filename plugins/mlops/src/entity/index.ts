export { EntityLinks } from './EntityLinks';
export { titleOfEntity } from './titleOfEntity';
export { useNames, type NameOf } from './useNames';
export { usePeopleSearch } from './usePeopleSearch';

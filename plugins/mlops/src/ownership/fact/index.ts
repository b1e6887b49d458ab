export { FactList } from './FactList';
export { useFacts } from './useFacts';
export { useNames } from './useNames';
export { AwaySection, type AwaySectionProps } from './AwaySection';
export { PendingChanges, type PendingChangesProps } from './PendingChanges';
export { titleOfEntity } from './titleOfEntity';

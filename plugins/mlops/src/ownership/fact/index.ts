export { FactSection } from './FactSection';
export { useNames } from './useNames';
export { AwaySection, type AwaySectionProps } from './AwaySection';
export { PendingChanges, type PendingChangesProps } from './PendingChanges';
export { titleOfEntity } from './titleOfEntity';

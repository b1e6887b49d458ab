export { AwaySection, type AwaySectionProps } from './AwaySection';
export { PendingChanges, type PendingChangesProps } from './PendingChanges';

export { FactSection } from './FactSection';
export { AwaySection, type AwaySectionProps } from './AwaySection';
export { PendingChanges, type PendingChangesProps } from './PendingChanges';
export { isOwnRota } from './isOwnRota';
export { SwapDialog } from './SwapDialog';

export { DistributionService } from './DistributionService';
export { DriftService } from './DriftService';
export { monitoringRows } from './monitoringRows';
export { ObservationService } from './ObservationService';
export { ProfilePushService } from './ProfilePushService';
export { monitoringBindings } from './router';
export { SummaryService } from './SummaryService';

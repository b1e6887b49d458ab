export { ContinuityService } from './ContinuityService';
export { CoveredFleet } from './CoveredFleet';
export { FeatureViews } from './FeatureViews';
export { RoleBriefs } from './RoleBriefs';
export { ShiftDesk } from './ShiftDesk';
export { continuityBindings } from './router';
export { WorkOnRecord, type PlannedWork } from './WorkOnRecord';

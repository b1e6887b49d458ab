export { ContinuityService } from './ContinuityService';
export { CoveredFleet } from './CoveredFleet';
export { FeatureViews } from './FeatureViews';
export { FleetRotas } from './FleetRotas';
export { RoleBriefs } from './RoleBriefs';
export { ShiftDesk } from './ShiftDesk';
export { continuityBindings } from './router';
export { WorkOnRecord, type PlannedWork } from './WorkOnRecord';

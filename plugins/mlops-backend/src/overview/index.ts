export { FleetRefresh } from './FleetRefresh';
export { FleetService } from './FleetService';
export { FleetVisibility } from './FleetVisibility';
export { fleetBindings } from './router';

export {
  fleetPageSchema,
  fleetServiceSchema,
  type FleetPage,
  type FleetService,
} from './fleet';
export { fleetContracts } from './fleetContracts';

export {
  changeContracts,
  composedChangeSchema,
  ownershipChangeSchema,
  type ComposedChange,
  type OwnershipChange,
} from './changeContracts';
export {
  changeReachSchema,
  reachFindingSchema,
  type ChangeReach,
  type ReachFinding,
} from './changeReach';
export { compareViolations } from './compareViolations';
export { reachInSteps, type ReachQuestion } from './reachInSteps';
export { servicesBelow } from './servicesBelow';

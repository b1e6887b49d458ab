export { arrangesFor, everybodyIn, isAmong, partiesOf } from './arrangesFor';
export {
  datedFactSchema,
  newDatedFactSchema,
  type DatedFact,
  type NewDatedFact,
} from './datedFact';
export { factContracts } from './factContracts';
export { mostFactSubjects } from './factSubjects';
export { factPeople } from './factPeople';
export type { FactRefusal } from './factRefusal';
export type { FactSetting } from './factSetting';
export { acknowledgedAt, factEnd, factHolds, factIsOver } from './factTime';
export { sameFact } from './refuseConflict';
export { refuseCorrection } from './refuseCorrection';
export { refuseFact } from './refuseFact';
export type { RotaShift, SwapRota } from './swapRota';
export { isNamedIn, isOwnFact, refuseEnd } from './refuseWriter';

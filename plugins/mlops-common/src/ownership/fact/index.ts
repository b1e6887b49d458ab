export { arrangesFor, hasPartIn } from './arrangesFor';
export {
  datedFactSchema,
  newDatedFactSchema,
  type DatedFact,
  type NewDatedFact,
} from './datedFact';
export { factContracts } from './factContracts';
export { factPeople } from './factPeople';
export type { FactRefusal } from './factRefusal';
export type { FactSetting } from './factSetting';
export { factEnd, factHolds, factIsOver } from './factTime';
export { sameFact } from './refuseConflict';
export { refuseFact } from './refuseFact';
export { isOwnFact, refuseEnd } from './refuseWriter';

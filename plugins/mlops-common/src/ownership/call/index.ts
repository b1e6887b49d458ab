export { callContracts } from './callContracts';
export {
  callHopSchema,
  callPartSchema,
  callRecordSchema,
  reachablePersonSchema,
  whoToCallSchema,
  type CallHop,
  type CallPart,
  type CallRecord,
  type ReachablePerson,
  type WhoToCall,
} from './callAnswer';
export { callLastResort } from './callLastResort';
export type { CallQuestion, CallReport } from './callQuestion';
export { callsAhead, type CallStretch } from './callsAhead';
export {
  callSummary,
  callSummarySchema,
  type CallSummary,
} from './callSummary';
export { meantServices } from './meantServices';
export {
  readCallSearch,
  type CallReading,
  type CallSearch,
} from './readCallSearch';
export { sayMoment } from './sayMoment';
export { sayWhoToCall } from './sayWhoToCall';
export { whoToCall } from './whoToCall';
export { workingHoursSchema, type WorkingHours } from './workingHours';
export { whoToCallPath } from './whoToCallPath';

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
export type { CallQuestion, CallReport } from './callQuestion';
export { whoToCall } from './whoToCall';
export { workingHoursSchema, type WorkingHours } from './workingHours';

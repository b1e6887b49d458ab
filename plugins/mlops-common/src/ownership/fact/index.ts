export {
  datedFactSchema,
  newDatedFactSchema,
  type DatedFact,
  type NewDatedFact,
} from './datedFact';
export { factContracts } from './factContracts';
export { factPeople } from './factPeople';
export { factEnd, factHolds, factIsOver } from './factTime';
export { narrowingDigest } from './narrowing';

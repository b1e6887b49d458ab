export {
  CallSearchFilter,
  useCallAddress,
  WhoToCallCard,
  WhoToCallPage,
  WhoToCallResult,
  type WhoToCallResultProps,
} from './call';
export { OwnershipContent } from './OwnershipContent';
export { MinePage, PartyContent } from './person';
export { CoveragePage } from './continuity';
export { sayPlainly } from './sayPlainly';

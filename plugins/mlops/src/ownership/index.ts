export {
  useCallAddress,
  WhoToCallCard,
  WhoToCallPage,
  WhoToCallResult,
} from './call';
export { OwnershipContent } from './OwnershipContent';

export { CallSearchFilter } from './CallSearchFilter';
export { OnCallNow } from './OnCallNow';
export { useCallAddress } from './useCallAddress';
export { WhoToCallCard } from './WhoToCallCard';
export { WhoToCallPage } from './WhoToCallPage';
export { WhoToCallResult, type WhoToCallResultProps } from './WhoToCallResult';

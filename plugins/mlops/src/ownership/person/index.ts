export { MinePage } from './MinePage';
export { PartyContent } from './PartyContent';

export { CallLog } from './CallLog';
export { callLogBindings } from './router';

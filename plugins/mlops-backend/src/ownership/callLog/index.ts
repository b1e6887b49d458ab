export { CallLog } from './CallLog';
export { callsSince } from './callsSince';
export { callLogBindings } from './router';

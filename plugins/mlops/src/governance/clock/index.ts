export { TimeBoxClock } from './TimeBoxClock';

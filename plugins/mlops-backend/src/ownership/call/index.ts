export { CallExport } from './export';
export { CallQuestions } from './CallQuestions';
export { NeighbourCache } from './NeighbourCache';
export { RememberedSight } from './RememberedSight';
export { whoToCallBindings } from './router';
export { WhoToCallService } from './WhoToCallService';

export type { FormHandle } from './formHandle';
export { LazyCheckpointForm } from './LazyCheckpointForm';
export { UnsavedAnswers } from './UnsavedAnswers';

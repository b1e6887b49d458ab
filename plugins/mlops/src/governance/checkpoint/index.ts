export { CheckpointBox } from './CheckpointBox';

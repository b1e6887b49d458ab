export { capital } from './capital';
export { sayDuration } from './sayDuration';
export { sayPlace } from './sayPlace';
export { sayVersion } from './sayVersion';
export { shortDigest } from './shortDigest';

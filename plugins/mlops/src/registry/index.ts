export { ActorName } from './ActorName';
export { Digest } from './Digest';

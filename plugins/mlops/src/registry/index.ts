export { ActorName } from './ActorName';
export { Digest } from './Digest';
export { VersionsContent } from './VersionsContent';

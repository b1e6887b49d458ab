export { ActorName } from './ActorName';
export { copyText } from './copyText';
export { Digest } from './Digest';
export { VersionsContent } from './VersionsContent';

export { useOwnRef } from './useOwnRef';

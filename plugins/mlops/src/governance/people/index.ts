export { DoerName } from './DoerName';
export { Face } from './Face';

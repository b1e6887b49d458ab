export { profile } from './profile';
export { isColumnThread, runColumnThread } from './columnThread';

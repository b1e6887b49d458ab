export { CopiedText } from './CopiedText';
export { copyText } from './copyText';

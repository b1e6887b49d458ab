export { PitwallMark } from './PitwallMark';

export { profileCommand, untimed } from './profileCommand';
export { runNode } from './runNode';

export { forgePlugin } from './forgePlugin';

export { useCommand, type Command } from './useCommand';

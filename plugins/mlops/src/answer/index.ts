export { useAnswer, type Answer } from './useAnswer';

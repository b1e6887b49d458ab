export { newIdempotencyKey } from './idempotencyKey';
export { useCommand, type Command } from './useCommand';

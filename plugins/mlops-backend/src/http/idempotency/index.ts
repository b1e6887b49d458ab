export { answerOnce, idempotencyKeyOf } from './answerOnce';
export { purgeExpiredKeys } from './idempotencyStore';

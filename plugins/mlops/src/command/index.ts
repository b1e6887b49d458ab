export { dialogStyle } from './dialogStyle';
export { fieldSentences } from './fieldSentences';
export { newIdempotencyKey } from './idempotencyKey';
export { ProblemNotice, type ProblemNoticeProps } from './ProblemNotice';
export { useCommand, type Command } from './useCommand';

export { dialogStyle } from './dialogStyle';
export {
  fieldSentences,
  sentenceAt,
  sentencesOf,
  type FieldSentences,
} from './fieldSentences';
export { FormDialog } from './FormDialog';
export { newIdempotencyKey } from './idempotencyKey';
export { ProblemNotice, type ProblemNoticeProps } from './ProblemNotice';
export { useCommand, type Command } from './useCommand';
export { useSubmission, type ReadForm } from './useSubmission';

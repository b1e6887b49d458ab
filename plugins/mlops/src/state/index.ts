export { AnswerFrame } from './AnswerFrame';
export { FailureNotice } from './FailureNotice';
export { type HeadingLevel } from './headingLevel';
export { isNotFound } from './isNotFound';
export { NotFoundNotice } from './NotFoundNotice';
export { Notice } from './Notice';
export { RetryNotice } from './RetryNotice';
export { StaleNotice } from './StaleNotice';
export { StateChip, type ChipState } from './StateChip';

export { AnswerFrame } from './AnswerFrame';
export { FailureNotice } from './FailureNotice';
export { type HeadingLevel } from './headingLevel';
export { Notice } from './Notice';
export { StaleNotice } from './StaleNotice';
export { StateChip, type ChipState } from './StateChip';
export { useStaleAfterSeconds } from './useStaleAfterSeconds';

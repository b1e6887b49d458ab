export {
  onCallAnswerSchema,
  onCallLevelSchema,
  onCallPersonSchema,
  onCallShiftSchema,
  type OnCallAnswer,
  type OnCallLevel,
  type OnCallPerson,
  type OnCallShift,
} from './onCallAnswer';

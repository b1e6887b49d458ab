export { answerAt } from './answerAt';
export { answerOfRota } from './answerOfRota';
export { dutyAt } from './dutyAt';
export { isInWorkingHours } from './isInWorkingHours';
export { coverGaps } from './coverGaps';
export { lintRotas } from './lintRotas';
export { meetsNoShift } from './meetsNoShift';
export { overrideOverlaps, type OverrideOverlap } from './overrideOverlaps';
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
export { readRotas, type ReadRotas, type RotaDocument } from './readRotas';
export type {
  Rota,
  RotaLayer,
  RotaLevel,
  RotaOverride,
  WeeklyHours,
} from './rota';
export {
  rotaLintCodeSchema,
  rotaTextFindingSchema,
  type RotaFinding,
  type RotaLintCode,
  type RotaTextFinding,
} from './rotaFinding';
export { shiftsBetween } from './shiftsBetween';
export type { WallDay, WallTime } from './wallClock';
export { withSwaps, type RotaSwap } from './withSwaps';

export { lintRotaText } from './lintRotaText';
export { loadRotas } from './loadRotas';
export { OnCallDesk } from './OnCallDesk';
export type { NamedTarget, OnCallMoment, OnCallReport } from './onCallReport';
export { peopleConfigSchema, type PeopleConfig } from './peopleConfig';
export { RotaProvider } from './RotaProvider';

export type { OrganisationFacts } from './organisationFacts';
export { titleInFacts } from './titleInFacts';
export { resolvePeople, type PeopleProblem } from './resolvePeople';

export { checkPersonShape } from './checkPersonShape';
export { engagementShape, isEngaged, type Engagement } from './engagement';
export { organisationAt } from './organisationAt';
export type { OrganisationFacts, PersonFacts } from './organisationFacts';
export { readPerson } from './readPerson';
export { specialisationSchema, type Specialisation } from './specialisation';
export { titleInFacts } from './titleInFacts';
export { resolvePeople, type PeopleProblem } from './resolvePeople';

export { accountableForProduction } from './accountableForProduction';
export { lintFindingSchema, type LintFinding } from './lintFinding';
export {
  entityLinkSchema,
  ownershipSchema,
  ownershipSourceSchema,
  resolvedActivitySchema,
  resolvedCellSchema,
  resolvedRoleSchema,
  type EntityLink,
  type Ownership,
  type OwnershipSource,
  type ResolvedActivity,
  type ResolvedRole,
} from './ownership';
export { lintMatrix } from './lintMatrix';
export {
  organisationMatrix,
  roleTitle,
  type OrganisationMatrix,
} from './organisationMatrix';
export { ownershipContracts } from './ownershipContracts';
export type { OrganisationFacts } from './people';
export {
  presetSchema,
  raciPresets,
  type PresetName,
  type RaciPreset,
} from './preset';
export {
  activitySchema,
  holdsAccountable,
  holdsResponsible,
  lettersSchema,
  overrideLettersSchema,
  raciOverridesSchema,
  type Letters,
  type RaciMatrix,
  type RaciOverrides,
} from './raci';
export { readOwnershipChain, type OwnershipChain } from './readOwnershipChain';
export { readOwnershipLevel, type OwnershipLevel } from './readOwnershipLevel';
export type { ReferenceProblem } from './referenceProblem';
export { resolveOwnership, type OwnershipQuestion } from './resolveOwnership';
export { controlRoles, roleSchema, type Role } from './role';
export {
  violationCodeSchema,
  violationSchema,
  type Violation,
  type ViolationCode,
} from './violation';

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
export { ownershipContracts } from './ownershipContracts';
export {
  activitySchema,
  lettersSchema,
  raciOverridesSchema,
  type Letters,
  type RaciMatrix,
  type RaciOverrides,
} from './raci';
export { controlRoles, roleSchema, type Role } from './role';
export {
  violationCodeSchema,
  violationSchema,
  type Violation,
  type ViolationCode,
} from './violation';

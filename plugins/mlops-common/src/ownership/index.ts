export { acknowledgedAt } from './acknowledgedAt';
export { acknowledgementDigest } from './acknowledgementDigest';
export { activityDeclarationsShape } from './activityDeclaration';
export { type ActivityDeclarations } from './activityDeclaration';
export {
  checkOwnershipShape,
  type OwnershipIssue,
} from './checkOwnershipShape';
export {
  lintEntityDocuments,
  lintEntityFiles,
  lintRotaFiles,
  type EntityFile,
  type FileFinding,
  type RotaLint,
} from './lint';
export { accountableForProduction } from './accountableForProduction';
export {
  lintCodeSchema,
  lintFindingSchema,
  type LintCode,
  type LintFinding,
} from './lintFinding';
export {
  ownershipSchema,
  ownershipSourceSchema,
  pendingChangeSchema,
  resolvedActivitySchema,
  resolvedCellSchema,
  resolvedRoleSchema,
  type Ownership,
  type OwnershipSource,
  type PendingChange,
  type ResolvedActivity,
  type ResolvedRole,
} from './ownership';
export { lintMatrix } from './lintMatrix';
export {
  configuredMatrix,
  matrixConfigShape,
  readMatrixConfig,
  type MatrixConfig,
} from './matrixConfig';
export {
  organisationMatrix,
  roleTitle,
  type OrganisationMatrix,
} from './organisationMatrix';
export { namedIn } from './namedIn';
export { ownershipContracts } from './ownershipContracts';
export {
  checkPersonShape,
  engagementShape,
  organisationAt,
  readPerson,
  specialisationSchema,
  type Engagement,
  type OrganisationFacts,
  type PersonFacts,
  type Specialisation,
} from './people';
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
export { needsShape, runbooksShape } from './mlServiceBlocks';
export {
  ownershipRelations,
  RELATION_ACCOUNTABLE_FOR,
  RELATION_ACCOUNTABLE_TO,
  RELATION_CONSULTED_FOR,
  RELATION_CONSULTED_TO,
  RELATION_INFORMED_FOR,
  RELATION_INFORMED_TO,
  RELATION_RESPONSIBLE_FOR,
  RELATION_RESPONSIBLE_TO,
} from './ownershipRelations';
export { readOwnershipChain, type OwnershipChain } from './readOwnershipChain';
export { readOwnershipLevel, type OwnershipLevel } from './readOwnershipLevel';
export type { ReferenceProblem } from './referenceProblem';
export { resolveOwnership, type OwnershipQuestion } from './resolveOwnership';
export { controlRoles, roleSchema, type Role } from './role';
export { sayDayOf } from './sayDayOf';
export {
  violationCodeSchema,
  violationSchema,
  type Violation,
  type ViolationCode,
} from './violation';
export {
  symptomRoutes,
  symptomSchema,
  type Symptom,
  type SymptomRoute,
} from './symptom';
export { readYamlText, type YamlMistake, type YamlText } from './yaml';
export * from './call';
export * from './continuity';
export * from './edit';
export * from './fact';
export * from './onCall';

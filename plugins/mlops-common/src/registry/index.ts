export {
  deploymentPartSchema,
  deploymentRecordSchema,
  deploymentsAsOfSchema,
  deploymentSchema,
  deploymentSpanSchema,
  partNameSchema,
  placeNameSchema,
  type Deployment,
  type DeploymentPart,
  type DeploymentRecord,
  type DeploymentsAsOf,
  type DeploymentSpan,
} from './deployment';
export {
  deploymentProblems,
  type DeployedPart,
  type DeploymentProblem,
} from './deploymentProblems';
export {
  digestSchema,
  foreignLineage,
  lineageDigest,
  lineageGaps,
  lineageNames,
  lineageNameSchema,
  lineageSchema,
  modelKindSchema,
  type Lineage,
  type LineageName,
  type ModelKind,
} from './lineage';
export { deploymentSpans, liveAt } from './liveAt';
export {
  authorSchema,
  modelVersionPageSchema,
  modelVersionSchema,
  variantSchema,
  versionIdSchema,
  versionRegistrationSchema,
  type Author,
  type ModelVersion,
  type ModelVersionPage,
  type VersionRegistration,
} from './modelVersion';
export { registryContracts } from './registryContracts';
export * from './shape';

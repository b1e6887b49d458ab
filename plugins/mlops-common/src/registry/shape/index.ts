export { checkEntityShape } from './checkEntityShape';
export { isSuiteEntity } from './entityShape';
export {
  claimsShape,
  mlPipelineShape,
  mlServiceShape,
  type MlPipelineShape,
  type MlServiceShape,
} from './mlService';
export {
  registryRelations,
  RELATION_SERVED_BY,
  RELATION_SERVES,
  RELATION_TRAINED_ON,
  RELATION_TRAINS,
} from './registryRelations';
export {
  aiModelShape,
  datasetShape,
  featureViewShape,
  type AiModelShape,
  type DatasetShape,
  type FeatureViewShape,
} from './resources';
export { useCaseShape, type UseCaseShape } from './useCase';
export {
  dataClassSchema,
  riskTierSchema,
  type DataClass,
  type RiskTier,
} from './words';

export {
  defineContract,
  type Contract,
  type ContractAnswer,
  type ContractCall,
  type ContractInput,
  type ContractRequest,
} from './contract';
export { canonicalEntityRef, entityRefSchema } from './entityRef';
export { instantSchema } from './instant';
export { pageOf, pageQueryShape } from './page';
export {
  pipelineVerbSchema,
  principalKindSchema,
  type PipelineVerb,
  type PrincipalKind,
} from './principal';

export { contactSchema, type Contact } from './contact';
export {
  defineContract,
  type Contract,
  type ContractAnswer,
  type ContractCall,
  type ContractInput,
  type ContractRequest,
  type ParsedInput,
  type ParsedPart,
  type PartAsSent,
} from './contract';
export { ContractError } from './contractError';
export { contractUrl } from './contractUrl';
export {
  createContractClient,
  type ContractCallOptions,
  type ContractClient,
  type ContractTable,
  type ContractTransport,
} from './createContractClient';
export { entityLinkSchema, type EntityLink } from './entityLink';
export {
  canonicalEntityRef,
  entityRefSchema,
  mlServiceRef,
  serviceRefAsWrittenSchema,
  serviceRefSchema,
  userRefSchema,
} from './entityRef';
export {
  errorBodySchema,
  fieldIssueSchema,
  type ErrorBody,
  type FieldIssue,
} from './errorBody';
export { fieldIssues } from './fieldIssues';
export { instantAsWrittenSchema, instantSchema } from './instant';
export { pageOf, pageQueryShape } from './page';
export {
  pipelineVerbSchema,
  principalKindSchema,
  type PipelineVerb,
  type PrincipalKind,
} from './principal';
export { servicePathShape } from './servicePath';
export { textStreamSchema } from './textStream';
export { toOpenApi } from './toOpenApi';

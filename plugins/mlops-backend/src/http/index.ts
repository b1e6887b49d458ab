export { type Caller, type HttpTools, type Subject } from './bindContract';
export {
  contractBinding,
  createContractRouter,
  type ContractBinding,
} from './createContractRouter';
export { inTime } from './inTime';
export { purgeExpiredKeys } from './idempotency';
export { matchesService, type PipelineGrant } from './pipelineGrant';
export { type PipelineAnnotations, type PipelineScope } from './pipelineScope';
export { conflict, gone, invalidInput } from './refusals';

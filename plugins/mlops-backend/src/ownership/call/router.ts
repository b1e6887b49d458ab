import { callContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../../http';
import type { WhoToCallService } from './WhoToCallService';

/** The contract of who to call, with what keeps it. */
export function whoToCallBindings(
  service: Pick<WhoToCallService, 'answer'>,
): ContractBinding[] {
  return [
    contractBinding(callContracts.whoToCall, (request, caller) =>
      service.answer(request, caller),
    ),
  ];
}

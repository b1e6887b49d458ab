import { callContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../../http';
import type { CallLog } from './CallLog';

/** Contracts of calls that were made, each with what keeps it. */
export function callLogBindings(
  calls: Pick<CallLog, 'record' | 'list'>,
): ContractBinding[] {
  return [
    contractBinding(callContracts.recordCall, ({ body }, caller) =>
      calls.record(body, caller),
    ),
    contractBinding(callContracts.calls, ({ query }, caller) =>
      calls.list(query.service, caller),
    ),
  ];
}

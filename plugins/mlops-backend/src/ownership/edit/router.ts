import { changeContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../../http';
import type { ChangeService } from './ChangeService';

/** Contracts of changes of structure. */
export function changeBindings(
  changes: Pick<ChangeService, 'compose' | 'request'>,
): ContractBinding[] {
  return [
    contractBinding(changeContracts.composeChange, ({ body }, caller) =>
      changes.compose(body, caller),
    ),
    contractBinding(changeContracts.requestChange, ({ body }, caller) =>
      changes.request(body, caller),
    ),
  ];
}

import { ContractError } from '@pitwall/plugin-mlops-common';

/** Whether there is nothing by that name, or nothing that the reader may see. */
export function isNotFound(error: Error): boolean {
  return error instanceof ContractError && error.status === 404;
}

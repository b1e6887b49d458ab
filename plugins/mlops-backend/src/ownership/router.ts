import { mlServiceRef, ownershipContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type Caller, type ContractBinding } from '../http';
import type { OwnershipService } from './OwnershipService';

/** Contracts of ownership, each with what keeps it. */
export function ownershipBindings(
  ownership: Pick<OwnershipService, 'get' | 'lint' | 'lintRotas'>,
): ContractBinding[] {
  return [
    contractBinding(ownershipContracts.get, ({ path }, caller) =>
      ownership.get(mlServiceRef(path), readerOf(caller)),
    ),
    contractBinding(ownershipContracts.lint, async ({ body }) => ({
      findings: ownership.lint(body.yaml),
    })),
    contractBinding(ownershipContracts.lintRotas, async ({ body }) => ({
      findings: await ownership.lintRotas(body.yaml),
    })),
  ];
}

/**
 * People read as themselves. A pipeline was kept to its services already, and
 * its token may not be passed on to the catalog.
 */
function readerOf({ principal, credentials }: Caller) {
  return principal.kind === 'service' ? undefined : credentials;
}

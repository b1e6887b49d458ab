import { auditContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../http';
import type { LedgerService } from './LedgerService';

/** Contracts of the ledger, each with what keeps it. */
export function auditBindings(ledger: LedgerService): ContractBinding[] {
  return [
    contractBinding(auditContracts.head, () => ledger.head()),
    contractBinding(auditContracts.entries, ({ query }) =>
      ledger.entries(query),
    ),
    contractBinding(auditContracts.proof, ({ query }) => ledger.proof(query)),
    contractBinding(auditContracts.export, () => ledger.export()),
  ];
}

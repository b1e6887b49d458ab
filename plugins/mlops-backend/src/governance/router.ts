import {
  gateContracts,
  governanceContracts,
} from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../http';
import type { GateService } from './GateService';
import type { GovernanceService } from './GovernanceService';
import type { ReviewAccess } from './ReviewAccess';
import type { ReviewList } from './ReviewList';
import type { ReviewOpening } from './ReviewOpening';
import type { ReviewReader } from './ReviewReader';

/** Contracts of reviews and of the gate, each with what keeps it. */
export function governanceBindings(services: {
  readonly governance: GovernanceService;
  readonly opening: Pick<ReviewOpening, 'open'>;
  readonly reader: Pick<ReviewReader, 'get'>;
  readonly list: Pick<ReviewList, 'list'>;
  readonly gate: Pick<GateService, 'ask' | 'decide' | 'redeem' | 'keys'>;
  readonly access: Pick<ReviewAccess, 'find'>;
}): ContractBinding[] {
  const { governance, opening, reader, list, gate, access } = services;
  const findReview = ({ id }: { readonly id: string }) => access.find(id);
  return [
    contractBinding(governanceContracts.list, ({ query }, caller) =>
      list.list(query, caller),
    ),
    contractBinding(governanceContracts.open, (request, caller) =>
      opening.open(request, caller),
    ),
    contractBinding(governanceContracts.get, ({ path }, caller) =>
      reader.get(path.id, caller),
    ),
    contractBinding(
      governanceContracts.fillForm,
      (request, caller, review) => governance.fillForm(request, caller, review),
      findReview,
    ),
    contractBinding(
      governanceContracts.attachEvidence,
      (request, caller, review) =>
        governance.attachEvidence(request, caller, review),
      findReview,
    ),
    contractBinding(
      governanceContracts.requestSignOffs,
      (request, caller, review) =>
        governance.requestSignOffs(request, caller, review),
      findReview,
    ),
    contractBinding(
      governanceContracts.signOff,
      (request, caller, review) => governance.signOff(request, caller, review),
      findReview,
    ),
    contractBinding(
      governanceContracts.withdraw,
      (request, caller, review) => governance.withdraw(request, caller, review),
      findReview,
    ),
    contractBinding(gateContracts.ask, (request, caller) =>
      gate.ask(request, caller),
    ),
    contractBinding(gateContracts.decide, (request, caller) =>
      gate.decide(request, caller),
    ),
    contractBinding(gateContracts.keys, () => gate.keys()),
    contractBinding(gateContracts.redeem, (request, caller) =>
      gate.redeem(request, caller),
    ),
  ];
}

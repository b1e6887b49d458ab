import {
  gateContracts,
  governanceContracts,
} from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../http';
import type { GateService } from './GateService';
import type { GovernanceService } from './GovernanceService';
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
}): ContractBinding[] {
  const { governance, opening, reader, list, gate } = services;
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
    contractBinding(governanceContracts.fillForm, (request, caller) =>
      governance.fillForm(request, caller),
    ),
    contractBinding(governanceContracts.attachEvidence, (request, caller) =>
      governance.attachEvidence(request, caller),
    ),
    contractBinding(governanceContracts.requestSignOffs, (request, caller) =>
      governance.requestSignOffs(request, caller),
    ),
    contractBinding(governanceContracts.signOff, (request, caller) =>
      governance.signOff(request, caller),
    ),
    contractBinding(governanceContracts.withdraw, (request, caller) =>
      governance.withdraw(request, caller),
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

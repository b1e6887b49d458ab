import { fleetContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../http';
import type { FleetService } from './FleetService';

/** Contracts of the fleet, each with what keeps it. */
export function fleetBindings(
  fleet: Pick<FleetService, 'list'>,
): ContractBinding[] {
  return [
    contractBinding(fleetContracts.list, ({ query }, caller) =>
      fleet.list(query, caller),
    ),
  ];
}

import type { ContractClient } from './contract';
import { fleetContracts } from './overview';
import { ownershipContracts } from './ownership';

/**
 * Every endpoint of the suite, by context and verb.
 *
 * @public
 */
export const mlopsContracts = {
  ownership: ownershipContracts,
  fleet: fleetContracts,
} as const;

/**
 * The typed client of the whole API.
 *
 * @public
 */
export type MlopsClient = ContractClient<typeof mlopsContracts>;

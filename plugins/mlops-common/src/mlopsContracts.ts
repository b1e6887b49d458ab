import { auditContracts } from './audit';
import type { ContractClient } from './contract';
import { gateContracts, governanceContracts } from './governance';
import { monitoringContracts } from './monitoring';
import { fleetContracts } from './overview';
import {
  callContracts,
  changeContracts,
  continuityContracts,
  factContracts,
  ownershipContracts,
} from './ownership';
import { registryContracts } from './registry';

/**
 * Every endpoint of the suite, by context and verb.
 *
 * @public
 */
export const mlopsContracts = {
  audit: auditContracts,
  ownership: ownershipContracts,
  calls: callContracts,
  facts: factContracts,
  continuity: continuityContracts,
  changes: changeContracts,
  fleet: fleetContracts,
  registry: registryContracts,
  governance: governanceContracts,
  gate: gateContracts,
  monitoring: monitoringContracts,
} as const;

/**
 * The typed client of the whole API.
 *
 * @public
 */
export type MlopsClient = ContractClient<typeof mlopsContracts>;

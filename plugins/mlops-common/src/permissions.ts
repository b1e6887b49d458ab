import { createPermission } from '@backstage/plugin-permission-common';

/**
 * See who does what for an ML service.
 *
 * @public
 */
export const mlopsOwnershipReadPermission = createPermission({
  name: 'mlops.ownership.read',
  attributes: { action: 'read' },
});

/**
 * Enter dated facts (a deputy, an absence, a rota swap, a hand-over) and record
 * calls. Whom somebody may speak for is decided by the matrix on top.
 *
 * @public
 */
export const mlopsOwnershipRecordPermission = createPermission({
  name: 'mlops.ownership.record',
  attributes: { action: 'update' },
});

/**
 * See the fleet: the list of ML services.
 *
 * @public
 */
export const mlopsFleetReadPermission = createPermission({
  name: 'mlops.fleet.read',
  attributes: { action: 'read' },
});

/**
 * Read the ledger: its head, its entries, and exports of it.
 *
 * @public
 */
export const mlopsAuditReadPermission = createPermission({
  name: 'mlops.audit.read',
  attributes: { action: 'read' },
});

/**
 * See model versions and what is live where.
 *
 * @public
 */
export const mlopsRegistryReadPermission = createPermission({
  name: 'mlops.registry.read',
  attributes: { action: 'read' },
});

/**
 * Register model versions and record deployments.
 *
 * @public
 */
export const mlopsRegistryWritePermission = createPermission({
  name: 'mlops.registry.write',
  attributes: { action: 'update' },
});

/**
 * Read reviews with their evidence, and ask the gate.
 *
 * @public
 */
export const mlopsGovernanceReadPermission = createPermission({
  name: 'mlops.governance.read',
  attributes: { action: 'read' },
});

/**
 * Open reviews, fill in forms and request sign-offs. Who may sign is decided by the
 * pack and the bindings of roles on top.
 *
 * @public
 */
export const mlopsGovernanceReviewPermission = createPermission({
  name: 'mlops.governance.review',
  attributes: { action: 'update' },
});

/**
 * Sign in a slot of a checkpoint, for whoever the pack finds eligible.
 *
 * @public
 */
export const mlopsGovernanceSignPermission = createPermission({
  name: 'mlops.governance.sign',
  attributes: { action: 'update' },
});

/**
 * Have the gate decide, and redeem its decision.
 *
 * @public
 */
export const mlopsGateDecidePermission = createPermission({
  name: 'mlops.gate.decide',
  attributes: { action: 'update' },
});

/**
 * See profiles, drift and observations.
 *
 * @public
 */
export const mlopsMonitoringReadPermission = createPermission({
  name: 'mlops.monitoring.read',
  attributes: { action: 'read' },
});

/**
 * Push profiles, scores and observations.
 *
 * @public
 */
export const mlopsMonitoringPushPermission = createPermission({
  name: 'mlops.monitoring.push',
  attributes: { action: 'update' },
});

/**
 * Every permission of the suite, for a policy to choose from.
 *
 * @public
 */
export const mlopsPermissions = [
  mlopsOwnershipReadPermission,
  mlopsOwnershipRecordPermission,
  mlopsFleetReadPermission,
  mlopsAuditReadPermission,
  mlopsRegistryReadPermission,
  mlopsRegistryWritePermission,
  mlopsGovernanceReadPermission,
  mlopsGovernanceReviewPermission,
  mlopsGovernanceSignPermission,
  mlopsGateDecidePermission,
  mlopsMonitoringReadPermission,
  mlopsMonitoringPushPermission,
];
